namespace Registry.Domain.Questionnaire.Answers;

/// <summary>The first answer of a question whose fact is already in the header.</summary>
public static class Prefilling
{
    /// <summary>
    /// The option that follows from the header, or null when nothing does. Where several follow, the last in the list of options:
    /// such a question asks for the lowest in its list.
    /// </summary>
    public static string? Propose(Question question, Evaluation evaluation)
    {
        if (question.Prefill is not { } prefill || evaluation.Header(prefill.Field) is not { } said)
        {
            return null;
        }

        var proposed = said.Codes.Select(code => prefill.Map.GetValueOrDefault(code)).ToHashSet();
        return question.Options.LastOrDefault(o => proposed.Contains(o.Value))?.Value;
    }
}
