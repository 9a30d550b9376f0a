using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Bodies;

namespace Registry.Web.Services.Drafts;

/// <summary>A body of the user, or one they declare for, with its notices, grouped by what waits for somebody.</summary>
public sealed record BodyNotices(Membership Membership, IReadOnlyList<Notice> Notices)
{
    /// <summary>Null where the user belongs to the body.</summary>
    public OnBehalf? OnBehalf { get; init; }

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
            .Include(notice => notice.DeclaredByBody)
            .Where(notice => bodyIds.Contains(notice.BodyId))
            .OrderByDescending(notice => notice.ChangedAt)
            .Take(MostNotices)
            .ToListAsync(cancellation);
        return [.. memberships.Select(membership => new BodyNotices(
            membership,
            [.. notices.Where(notice => notice.BodyId == membership.Body.Id)]))];
    }

    /// <summary>The notices that lie within the delegations of the user's bodies.</summary>
    public async Task<IReadOnlyList<BodyNotices>> OfOthersAsync(IReadOnlyList<OnBehalf> others, CancellationToken cancellation)
    {
        var lists = await OfAsync([.. others.Select(other => new Membership(other.Principal, other.Roles))], cancellation);
        var areas = await NoticeAreas.OfAsync(database, [.. lists.SelectMany(list => list.Notices).Select(notice => notice.Id).Distinct()], cancellation);
        return [.. lists.Zip(others, (list, other) => new BodyNotices(
            list.Membership,
            [.. list.Notices.Where(notice => other.Covers(notice, [.. areas[notice.Id]]))]) { OnBehalf = other })];
    }
}
