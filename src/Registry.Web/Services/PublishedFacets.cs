using Microsoft.Data.Sqlite;
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

    private static Task<FacetIndex> RefreshAsync(Snapshot known, RegistryDbContext database, CancellationToken cancellation) =>
        known.Index.Count == 0 ? LoadAsync(database, cancellation) : UpdateAsync(known, database, cancellation);

    private static async Task<FacetIndex> LoadAsync(RegistryDbContext database, CancellationToken cancellation)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            // One transaction, hence one moment: a publication in between cannot show in one of the two lists only. Deferred: it only reads.
            var connection = (SqliteConnection)database.Database.GetDbConnection();
            await using var moment = connection.BeginTransaction(deferred: true);
            return FacetIndex.Build(FacetReading.Rows(connection));
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static async Task<FacetIndex> UpdateAsync(Snapshot known, RegistryDbContext database, CancellationToken cancellation)
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
            visible.Select(notice => new FacetRow(notice.Id, notice.PublishedAt ?? default, TitleKey.Of(notice.Title), [.. values[notice.Id]])),
            hidden.Select(notice => notice.Id));
    }

    private sealed record Snapshot(long Revision, FacetIndex Index);
}
