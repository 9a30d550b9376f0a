using Registry.Domain.ActionPlans;
using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;
using Registry.Domain.Tests.Questionnaire;

namespace Registry.Domain.Tests.ActionPlans;

/// <summary>Plans and their actions under construction.</summary>
internal static class Plans
{
    public static IReadOnlyList<Suggestion> Suggest(Notice notice)
    {
        var (impact, evaluation) = Assessor.Evaluate(Definitions.Current, notice.Answers, Notice.Today);
        return ActionPlan.Suggest(Definitions.Current, evaluation, Assessor.Assess(impact, evaluation, Notice.Today));
    }

    public static Suggestion Suggestion(string questionId)
    {
        var action = Definitions.Current.Question(questionId)!.Action;
        return new Suggestion(questionId, action.Text, action.Levers, action.Effort, action.When, MustHave: false);
    }

    public static ActionItem Item(string? questionId = null, ActionStatus status = ActionStatus.Kept, string text = "Publier les critères") => new()
    {
        Id = new Guid("0199a3f0-0000-7000-8000-000000000001"),
        QuestionId = questionId,
        Text = text,
        Lever = "metier",
        Effort = Effort.Small,
        Status = status,
        Reason = status == ActionStatus.Declined ? "Déjà fait ailleurs" : null,
        Origin = questionId is null ? ActionOrigin.Own : ActionOrigin.Suggested,
        UpdatedAt = new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc),
        Version = 1,
    };
}
