using Registry.Domain.Notices;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Domain.Questionnaire;

/// <summary>How much of the header is filled.</summary>
public static class HeaderProgress
{
    public static Progress Of(QuestionnaireDefinition definition, AnswerSet answers)
    {
        var left = definition.Header.Where(f => !IsFilled(answers.Header.GetValueOrDefault(f.Id))).ToList();
        return new Progress(definition.Header.Count - left.Count, definition.Header.Count, (left.Sum(f => f.Seconds) + 59) / 60);
    }

    /// <summary>Required fields that are blank; a reason for saying nothing counts as filled.</summary>
    public static IReadOnlyList<Field> Missing(QuestionnaireDefinition definition, AnswerSet answers) =>
        [.. definition.Header.Where(f => f.Required && !IsFilled(answers.Header.GetValueOrDefault(f.Id)))];

    private static bool IsFilled(StatedValue? stated) =>
        stated is { State: DisclosureState.Unknown or DisclosureState.NotApplicable } || !Blank.Is(stated?.Value);
}
