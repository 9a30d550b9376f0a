namespace Registry.Domain.Questionnaire;

/// <summary>How much of a safeguard an answer provides.</summary>
public static class SafeguardShare
{
    /// <returns>From 0 to 1; null when the answer takes the question out of the count.</returns>
    public static decimal? Of(Question question, AnswerValue answer) =>
        question.Scoring is Safeguard safeguard ? Of(question, safeguard, answer) : throw NoSafeguard(question);

    /// <summary>Weight times share, multiplied before it is divided so that thirds of a weight of 3 stay whole.</summary>
    public static decimal? Points(Question question, AnswerValue answer) => (question.Scoring, Of(question, answer)) switch
    {
        (_, null) => null,
        (Safeguard { Method: SafeguardMethod.Ticks } s, _) => s.Weight * Ticked(question, answer) / s.Count,
        (Safeguard s, { } share) => s.Weight * share,
        _ => throw NoSafeguard(question),
    };

    private static decimal? Of(Question question, Safeguard safeguard, AnswerValue answer)
    {
        if (answer.Text == AnswerValue.NotApplicable || Chosen(question, answer).Any(o => o.NotApplicable))
        {
            return null;
        }

        return safeguard.Method switch
        {
            SafeguardMethod.Share => answer.Text switch { "yes" => 1, "partial" => 0.5m, _ => 0 },
            SafeguardMethod.OptionPoints => Chosen(question, answer).Sum(o => o.Points ?? 0) / safeguard.Maximum,
            SafeguardMethod.Ticks => (decimal)Ticked(question, answer) / safeguard.Count,
            SafeguardMethod.Answered => answer.IsUnknown ? 0 : 1,
            SafeguardMethod.MinimumCount => answer.Codes.Count >= safeguard.Count ? 1 : 0,
            _ => throw NoSafeguard(question),
        };
    }

    private static int Ticked(Question question, AnswerValue answer) => Chosen(question, answer).Count(o => !o.Exclusive);

    private static IEnumerable<Option> Chosen(Question question, AnswerValue answer) =>
        question.Options.Where(o => answer.Codes.Contains(o.Value));

    private static ArgumentException NoSafeguard(Question question) => new($"{question.Id} is not a safeguard question", nameof(question));
}
