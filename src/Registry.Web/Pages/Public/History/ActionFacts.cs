using Registry.Domain.ActionPlans;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;

namespace Registry.Web.Pages.Public.History;

/// <summary>All that a plan says of an action besides its text, in one line.</summary>
public static class ActionFacts
{
    public static string Of(PlannedAction action, QuestionnaireDefinition definition, string language) => string.Join(", ", new[]
    {
        ActionWords.Of(action.Status).In(language),
        ActionWords.Lever(definition, action.Lever, language),
        action.Function,
        action.Due is { } due ? Wording.Day(due) : null,
    }.Where(fact => fact is not null));
}
