using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>Which answers a question allows, in codes and in words.</summary>
internal static class AnswerExpectation
{
    private static readonly string[] YesPartlyNo = ["yes", "partial", "no", AnswerValue.Unknown];

    public static LocalisedText Number { get; } = new("un nombre positif ou nul, ou unknown", "a number from 0 up, or unknown");

    private static LocalisedText OneText { get; } = new("une seule valeur, pas une liste", "one value, not a list");

    public static IReadOnlyList<string> Codes(Question question) => question.Type switch
    {
        AnswerType.YesPartlyNo when question.NotApplicableAllowed => [.. YesPartlyNo, AnswerValue.NotApplicable],
        AnswerType.YesPartlyNo => YesPartlyNo,
        _ => [.. question.Options.Select(option => option.Value)],
    };

    public static LocalisedText Of(Question question)
    {
        var codes = string.Join(", ", Codes(question));
        return question.Type switch
        {
            AnswerType.YesPartlyNo or AnswerType.Single => new($"un code parmi {codes}", $"one code among {codes}"),
            AnswerType.Multiple => new(
                $"une liste sans doublon parmi {codes}{Alone(question, "\u00a0; seul dans la liste\u00a0: ")}",
                $"a list without repeats among {codes}{Alone(question, "; alone in the list: ")}"),
            AnswerType.Number => Number,
            _ => OneText,
        };
    }

    private static string Alone(Question question, string introduction)
    {
        string[] exclusive = [.. question.Options.Where(option => option.Exclusive).Select(option => option.Value)];
        return exclusive.Length == 0 ? "" : introduction + string.Join(", ", exclusive);
    }
}
