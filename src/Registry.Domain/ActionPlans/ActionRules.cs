using Registry.Domain.Questionnaire;

namespace Registry.Domain.ActionPlans;

/// <summary>Why an action cannot be stored; the name is the key of the text shown.</summary>
public enum ActionRefusal
{
    TextIsMissing,
    TextIsTooLong,
    LeverIsUnknown,
    FunctionIsTooLong,
    ReasonIsMissing,
    ReasonIsTooLong,

    /// <summary>A stored action is no suggestion any more.</summary>
    StatusIsMissing,

    /// <summary>The answers do not suggest this action, or no longer do.</summary>
    IsNotSuggested,
}

/// <summary>What an action must say. A date in the past is allowed: it shows as late.</summary>
public static class ActionRules
{
    public const int LongestText = 1000;
    public const int LongestFunction = 120;
    public const int LongestReason = 500;

    public static IReadOnlyList<ActionRefusal> Refusals(ActionItem item, QuestionnaireDefinition definition) => [.. Find(item, definition)];

    private static IEnumerable<ActionRefusal> Find(ActionItem item, QuestionnaireDefinition definition)
    {
        if (string.IsNullOrWhiteSpace(item.Text))
        {
            yield return ActionRefusal.TextIsMissing;
        }

        if (item.Text.Length > LongestText)
        {
            yield return ActionRefusal.TextIsTooLong;
        }

        if (definition.Levers.All(lever => lever.Id != item.Lever))
        {
            yield return ActionRefusal.LeverIsUnknown;
        }

        if (item.Function?.Length > LongestFunction)
        {
            yield return ActionRefusal.FunctionIsTooLong;
        }

        if (item.Status == ActionStatus.Suggested || !Enum.IsDefined(item.Status))
        {
            yield return ActionRefusal.StatusIsMissing;
        }

        if (item.Status == ActionStatus.Declined && string.IsNullOrWhiteSpace(item.Reason))
        {
            yield return ActionRefusal.ReasonIsMissing;
        }

        if (item.Reason?.Length > LongestReason)
        {
            yield return ActionRefusal.ReasonIsTooLong;
        }
    }
}
