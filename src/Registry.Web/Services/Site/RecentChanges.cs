using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <param name="Title">Of the current version, in the language of the notice.</param>
/// <param name="Reason">What changed, in the publisher's words and in the language of the notice.</param>
public sealed record RecentChange(string NoticeId, string Title, string Language, string Body, bool IsFictional, int Version, DateTime At, string? Reason);

/// <summary>The last new versions of notices that were published before.</summary>
public sealed class RecentChanges(RegistryDbContext database)
{
    public async Task<IReadOnlyList<RecentChange>> LastAsync(int count, CancellationToken cancellation) =>
        await (from notice in database.Notices.AsNoTracking()
               where notice.CurrentVersion > 1 && (notice.Status == NoticeStatus.Published || notice.Status == NoticeStatus.Retired)
               join version in database.PublishedVersions on new { NoticeId = notice.Id, Number = notice.CurrentVersion } equals new { version.NoticeId, version.Number }
               orderby notice.PublishedAt descending, notice.Id descending
               select new RecentChange(
                   notice.PublicId, notice.Title, notice.Language, notice.Body.Name, notice.Body.IsFictional, version.Number, version.PublishedAt, version.Reason))
            .Take(count)
            .ToListAsync(cancellation);
}
