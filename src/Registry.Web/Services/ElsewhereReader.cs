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
public sealed class ElsewhereReader(RegistryDbContext database)
{
    private static readonly string[] Parameters = ["supplier", "dataset"];

    private const int Shown = 4;

    /// <summary>Values looked up for one notice; a longer list would not be read.</summary>
    private const int LongestList = 8;

    /// <returns>Only what is shared with another notice; suppliers first.</returns>
    public async Task<IReadOnlyList<SharedWith>> OfAsync(string noticeId, CancellationToken cancellation)
    {
        var values = await database.NoticeFacets.AsNoTracking()
            .Where(facet => Parameters.Contains(facet.Field) && database.Notices.Any(notice => notice.Id == facet.NoticeId && notice.PublicId == noticeId))
            .OrderByDescending(facet => facet.Field).ThenBy(facet => facet.Value)
            .Take(LongestList)
            .ToListAsync(cancellation);
        var shared = new List<SharedWith>();
        foreach (var value in values)
        {
            var others = from facet in database.NoticeFacets.AsNoTracking()
                         where facet.Field == value.Field && facet.Value == value.Value && facet.NoticeId != value.NoticeId
                         join notice in database.Notices.AsNoTracking() on facet.NoticeId equals notice.Id
                         where notice.Status == NoticeStatus.Published || notice.Status == NoticeStatus.Retired
                         select notice;
            if (await others.CountAsync(cancellation) is > 0 and var total)
            {
                var first = await others.OrderByDescending(notice => notice.PublishedAt).Take(Shown)
                    .Select(notice => new OtherNotice(notice.PublicId, notice.Title, notice.Language, notice.Body.Name, notice.Body.IsFictional))
                    .ToListAsync(cancellation);
                shared.Add(new SharedWith(value.Field, value.Value, total, first));
            }
        }

        return shared;
    }
}
