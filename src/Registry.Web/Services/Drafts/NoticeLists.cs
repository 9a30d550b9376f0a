using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Drafts;

/// <summary>A body of the user with its notices, grouped by what waits for somebody.</summary>
public sealed record BodyNotices(Membership Membership, IReadOnlyList<Notice> Notices)
{
    public IEnumerable<Notice> Submitted => Notices.Where(notice => notice.DraftStage == DraftStage.Submitted);

    public IEnumerable<Notice> Drafts => Notices.Where(notice => notice.DraftStage == DraftStage.Draft);

    public IEnumerable<Notice> Public => Notices.Where(notice => notice.DraftStage == DraftStage.None && notice.Status != NoticeStatus.Unpublished);
}

/// <summary>The notices of a user's bodies, the last changed first.</summary>
public sealed class NoticeLists(RegistryDbContext database)
{
    private const int MostNotices = 500;

    public async Task<IReadOnlyList<BodyNotices>> OfAsync(IReadOnlyList<Membership> memberships, CancellationToken cancellation)
    {
        var bodyIds = memberships.Select(membership => membership.Body.Id).ToList();
        var notices = await database.Notices.AsNoTracking()
            .Where(notice => bodyIds.Contains(notice.BodyId))
            .OrderByDescending(notice => notice.ChangedAt)
            .Take(MostNotices)
            .ToListAsync(cancellation);
        return [.. memberships.Select(membership => new BodyNotices(
            membership,
            [.. notices.Where(notice => notice.BodyId == membership.Body.Id)]))];
    }
}
