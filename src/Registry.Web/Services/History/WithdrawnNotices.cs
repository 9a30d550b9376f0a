using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.History;

/// <summary>Notices whose text is no longer public.</summary>
public sealed class WithdrawnNotices(RegistryDbContext database)
{
    private const int Most = 1_000;

    /// <summary>Those withdrawn on a day or later, the last first; at most a thousand.</summary>
    /// <param name="since">UTC.</param>
    /// <param name="bodies">Slugs; all bodies where there is none.</param>
    public async Task<IReadOnlyList<Notice>> SinceAsync(DateOnly since, IReadOnlyList<string> bodies, CancellationToken cancellation)
    {
        var start = since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return await database.Notices.AsNoTracking().Include(notice => notice.Body)
            .Where(notice => notice.Status == NoticeStatus.Withdrawn && notice.ChangedAt >= start && (bodies.Count == 0 || bodies.Contains(notice.Body.Slug)))
            .OrderByDescending(notice => notice.ChangedAt).ThenByDescending(notice => notice.Id)
            .Take(Most)
            .ToListAsync(cancellation);
    }
}
