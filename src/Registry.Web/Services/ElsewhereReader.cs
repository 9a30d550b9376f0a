using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <param name="Parameter">Search parameter of what is shared: <c>supplier</c> or <c>dataset</c>.</param>
/// <param name="Value">Its value, as it is written in the notices.</param>
/// <param name="Total">How many other notices share it.</param>
/// <param name="First">Some of them, the last published first.</param>
public sealed record SharedWith(string Parameter, string Value, int Total, IReadOnlyList<OtherNotice> First);

public sealed record OtherNotice(string Id, string Title, string Language, string Body, bool Fictional);

/// <summary>Where else the suppliers and datasets of a notice are used.</summary>
public sealed class ElsewhereReader(RegistryDbContext database, RevisionWatch revisions, PublishedFacets facets)
{
    private static readonly string[] Parameters = ["supplier", "dataset"];

    private const int Shown = 4;

    /// <summary>Values looked up for one notice; a longer list would not be read.</summary>
    private const int LongestList = 8;

    /// <summary>
    /// Counted in memory: a common supplier is named by tens of thousands of notices, and the database would visit each of them for a single page.
    /// </summary>
    /// <returns>Only what is shared with another notice; suppliers first.</returns>
    public async Task<IReadOnlyList<SharedWith>> OfAsync(string noticeId, CancellationToken cancellation)
    {
        var id = await database.Notices.AsNoTracking().Where(notice => notice.PublicId == noticeId).Select(notice => notice.Id).FirstOrDefaultAsync(cancellation);
        var index = await facets.AtAsync(revisions.Current(), database, cancellation);
        var shared = index.SharedBy(id, Parameters, LongestList, Shown);
        if (shared.Count == 0)
        {
            return [];
        }

        long[] named = [.. shared.SelectMany(value => value.First).Distinct()];
        var found = await database.Notices.AsNoTracking()
            .Where(notice => named.Contains(notice.Id))
            // The status is looked at below: asked for here, SQLite would go through all notices of it.
            .Select(notice => new { notice.Id, notice.Status, Shown = new OtherNotice(notice.PublicId, notice.Title, notice.Language, notice.Body.Name, notice.Body.IsFictional) })
            .ToListAsync(cancellation);
        var others = found.Where(notice => notice.Status is NoticeStatus.Published or NoticeStatus.Retired).ToDictionary(notice => notice.Id, notice => notice.Shown);
        return [.. shared.Select(value => new SharedWith(value.Field, value.Value, value.Total, [.. value.First.Where(others.ContainsKey).Select(other => others[other])]))];
    }
}
