using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Domain.Search;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>
/// The facets of all published notices, in memory and shared by all requests. A snapshot is complete up to one data revision and never
/// changes; when the revision has risen, the next request reads the rows that changed since, and the others wait for it.
/// </summary>
public sealed class PublishedFacets : IDisposable
{
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Snapshot _latest = new(-1, FacetIndex.Empty);

    /// <returns>What was published up to <paramref name="revision"/>, and perhaps later.</returns>
    public async Task<FacetIndex> AtAsync(long revision, RegistryDbContext database, CancellationToken cancellation)
    {
        if (_latest.Revision >= revision)
        {
            return _latest.Index;
        }

        await _refreshing.WaitAsync(cancellation);
        try
        {
            if (_latest.Revision < revision)
            {
                _latest = new Snapshot(revision, await RefreshAsync(_latest, database, cancellation));
            }

            return _latest.Index;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    public void Dispose() => _refreshing.Dispose();

    private static async Task<FacetIndex> RefreshAsync(Snapshot known, RegistryDbContext database, CancellationToken cancellation)
    {
        var changed = database.Notices.AsNoTracking().Where(notice => notice.Revision > known.Revision && notice.CurrentVersion > 0);
        var notices = await changed
            .Select(notice => new { notice.Id, notice.Title, notice.PublishedAt, notice.Status })
            .ToListAsync(cancellation);
        var facets = await database.NoticeFacets.AsNoTracking()
            .Where(facet => changed.Any(notice => notice.Id == facet.NoticeId))
            .ToListAsync(cancellation);
        var values = facets.ToLookup(facet => facet.NoticeId, facet => (facet.Field, facet.Value));
        var visible = notices.Where(notice => notice.Status is NoticeStatus.Published or NoticeStatus.Retired);
        var hidden = notices.Where(notice => notice.Status is not (NoticeStatus.Published or NoticeStatus.Retired));
        return known.Index.With(
            visible.Select(notice => new FacetRow(notice.Id, notice.PublishedAt ?? default, SortKey(notice.Title), [.. values[notice.Id]])),
            hidden.Select(notice => notice.Id));
    }

    /// <summary>Lower case without accents, so that Éducation stands beside Education.</summary>
    private static string SortKey(string title) => string.Concat(title.Normalize(NormalizationForm.FormD)
        .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));

    private sealed record Snapshot(long Revision, FacetIndex Index);
}
