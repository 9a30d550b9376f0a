using Microsoft.EntityFrameworkCore;
using Registry.Domain.ActionPlans;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.ActionPlans;

/// <summary>Weak answers and plans over all the notices of a body.</summary>
public sealed class BodyActions(RegistryDbContext database, DraftService drafts, ActionPlanService plans)
{
    public async Task<IReadOnlyList<CommonAction>> OfAsync(long bodyId, CancellationToken cancellation)
    {
        var ids = await database.Notices.AsNoTracking()
            .Where(notice => notice.BodyId == bodyId && notice.Status != NoticeStatus.Withdrawn && notice.SourceFormat == null)
            .OrderBy(notice => EF.Functions.Collate(notice.Title, ReadingOrder.Collation))
            .Select(notice => notice.PublicId)
            .ToListAsync(cancellation);
        var notices = new List<NoticeActions>();
        foreach (var id in ids)
        {
            if (await drafts.LoadAsync(id, cancellation) is { } draft)
            {
                notices.Add(new NoticeActions(id, draft.Notice.Title, draft.Notice.Language, (await plans.LoadAsync(draft, cancellation)).Plan));
            }
        }

        return CommonActions.Of(notices);
    }
}
