using Microsoft.EntityFrameworkCore;
using Registry.Domain.ActionPlans;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.ActionPlans;

/// <summary>The part of a plan that goes out with a version.</summary>
public sealed class PublishedPlans(RegistryDbContext database, CurrentReviews reviews)
{
    /// <summary>What the body promises; null where it keeps its plan to itself.</summary>
    /// <param name="values">All that the version says, withheld and internal values included.</param>
    public async Task<IReadOnlyList<PlannedAction>?> ForAsync(Notice notice, AnswerSet values, CancellationToken cancellation)
    {
        if (!notice.PublishesPlan)
        {
            return null;
        }

        var rows = await database.PlanActions.AsNoTracking()
            .Where(action => action.NoticeId == notice.Id)
            .OrderBy(action => action.CreatedAt)
            .ToListAsync(cancellation);
        var review = reviews.Review(notice, values);
        var plan = new ActionPlan(
            ActionPlan.Suggest(review.Definition, review.Evaluation, review.Assessment), [.. rows.Select(PlanRows.Read)]);
        return [.. plan.Promised.Where(item => !plan.IsNoLongerNeeded(item) && !IsReserved(item, values))
            .Select(item => new PlannedAction(item.QuestionId, item.Text, item.Lever, item.Function, item.Due, item.Status))];
    }

    /// <summary>The action would tell that an answer that is not public is a weak one.</summary>
    public static bool IsReserved(ActionItem item, AnswerSet values) =>
        item.QuestionId is { } question && values.Answers.TryGetValue(question, out var stated) && ReservedValues.IsReserved(stated);
}
