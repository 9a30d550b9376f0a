using Registry.Domain.ActionPlans;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.ActionPlans;

/// <summary>A notice's plan, merged with what its answers suggest today.</summary>
public sealed record NoticePlan(DraftReview Review, ActionPlan Plan);

/// <summary>What a person may set of an action.</summary>
public sealed record ActionChange(
    string Text, string Lever, string? Function, DateOnly? Due, Effort Effort, ActionStatus Status, string? Reason);

/// <summary>Somebody else saved the action meanwhile.</summary>
/// <param name="By">Display name; null when the account is gone.</param>
public sealed record ActionConflict(ActionItem Stored, string? By);

/// <param name="Refusals">Empty when done or in conflict.</param>
public sealed record ActionOutcome(IReadOnlyList<ActionRefusal> Refusals, ActionConflict? Conflict = null)
{
    public static ActionOutcome Done { get; } = new([]);

    public bool IsDone => Refusals.Count == 0 && Conflict is null;
}

/// <summary>Between the rows of a plan and its actions.</summary>
internal static class PlanRows
{
    public static ActionItem Read(PlanAction row) => new()
    {
        Id = row.Id,
        QuestionId = row.QuestionId,
        Text = row.Text,
        Lever = row.Lever,
        Function = row.Function,
        Due = row.Due,
        Effort = row.Effort,
        Status = row.Status,
        Reason = row.Reason,
        Origin = row.Origin,
        DoneAt = row.DoneAt,
        UpdatedAt = row.UpdatedAt,
        Version = row.Version,
    };

    public static void Write(PlanAction row, ActionItem item)
    {
        row.Text = item.Text;
        row.Lever = item.Lever;
        row.Function = item.Function;
        row.Due = item.Due;
        row.Effort = item.Effort;
        row.Status = item.Status;
        row.Reason = item.Reason;
        row.DoneAt = item.DoneAt;
        row.UpdatedAt = item.UpdatedAt;
        row.Version = item.Version;
    }
}
