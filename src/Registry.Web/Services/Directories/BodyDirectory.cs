using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Domain.Identities;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Directories;

/// <summary>One body of the directory.</summary>
/// <param name="Published">Public notices of algorithms in use or planned.</param>
/// <param name="Retired">Public notices of algorithms no longer used.</param>
/// <param name="Withdrawn">Notices whose text is hidden.</param>
/// <param name="ChangedAt">UTC, the last public change of its notices; null where it published none.</param>
public sealed record BodyEntry(Body Body, int Published, int Retired, int Withdrawn, DateTime? ChangedAt)
{
    public int Notices => Published + Retired;
}

/// <summary>The bodies that publish here or state something, by name.</summary>
public sealed class BodyDirectory(RegistryDbContext database)
{
    public const int PageSize = 30;

    /// <summary>Suppliers and associations stand in the catalogue of templates.</summary>
    private IQueryable<Body> PublicBodies => database.Bodies.AsNoTracking().Where(body => body.Kind == BodyKind.PublicBody);

    /// <param name="words">What the names, past ones included, must hold; null for all bodies that still are one.</param>
    public async Task<DirectoryPage<BodyEntry>> ListAsync(string? words, int skip, int take, CancellationToken cancellation)
    {
        var all = await PublicBodies.ToListAsync(cancellation);
        var former = (await database.BodyEvents.AsNoTracking().Where(happened => happened.FormerName != null)
            .Select(happened => new { happened.BodyId, Names = $"{happened.FormerName} {happened.FormerNameEnglish} {happened.FormerSiren}" }).ToListAsync(cancellation))
            .ToLookup(row => row.BodyId, row => row.Names);
        var wanted = NameKey.Of(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Few enough to sort here, where accents sort as readers expect.
        // A body that became part of another is no entry of the list, but its old name must lead there.
        var found = all.Where(body => body.MergedIntoId is null || wanted.Length > 0)
            .Select(body => (Body: body, Key: NameKey.Of($"{body.Name} {body.NameEnglish} {body.Siren}"), Former: NameKey.Of(string.Join(' ', former[body.Id]))))
            .Where(body => wanted.All(word => body.Key.Contains(word, StringComparison.Ordinal) || body.Former.Contains(word, StringComparison.Ordinal)))
            .OrderBy(body => body.Key, StringComparer.Ordinal).ThenBy(body => body.Body.Id)
            .Select(body => body.Body)
            .ToList();
        return new DirectoryPage<BodyEntry>(await EntriesAsync([.. found.Skip(skip).Take(take)], cancellation), found.Count);
    }

    public async Task<BodyEntry?> FindAsync(string slug, CancellationToken cancellation)
    {
        var body = await PublicBodies.Include(body => body.MergedInto).FirstOrDefaultAsync(body => body.Slug == slug, cancellation);
        return body is null ? null : (await EntriesAsync([body], cancellation))[0];
    }

    /// <summary>Row ids of the public notices of a body, the last published first.</summary>
    public async Task<IReadOnlyList<long>> NoticesAsync(long bodyId, int skip, int take, CancellationToken cancellation) =>
        await database.Notices.AsNoTracking()
            .Where(notice => notice.BodyId == bodyId && (notice.Status == NoticeStatus.Published || notice.Status == NoticeStatus.Retired))
            .OrderByDescending(notice => notice.PublishedAt).ThenByDescending(notice => notice.Id)
            .Skip(skip).Take(take).Select(notice => notice.Id).ToListAsync(cancellation);

    private async Task<IReadOnlyList<BodyEntry>> EntriesAsync(IReadOnlyList<Body> bodies, CancellationToken cancellation)
    {
        var ids = bodies.Select(body => body.Id).ToList();
        var counts = (await database.Notices.AsNoTracking()
            .Where(notice => ids.Contains(notice.BodyId) && notice.Status != NoticeStatus.Unpublished)
            .GroupBy(notice => new { notice.BodyId, notice.Status })
            // The change of a published notice may be that of its draft, which is nobody's business.
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Published = group.Max(notice => notice.PublishedAt),
                Changed = group.Max(notice => notice.ChangedAt),
            })
            .ToListAsync(cancellation)).ToLookup(row => row.Key.BodyId);
        return [.. bodies.Select(body =>
        {
            var rows = counts[body.Id].ToList();
            int Count(NoticeStatus status) => rows.Where(row => row.Key.Status == status).Sum(row => row.Count);
            return new BodyEntry(
                body,
                Count(NoticeStatus.Published),
                Count(NoticeStatus.Retired),
                Count(NoticeStatus.Withdrawn),
                rows.Max(row => row.Key.Status == NoticeStatus.Withdrawn ? row.Changed : row.Published));
        })];
    }
}
