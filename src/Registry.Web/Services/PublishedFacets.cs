using System.Globalization;
using System.Text;
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
    /// <summary>The plus keeps SQLite from an index that would need the rows sorted afterwards.</summary>
    private const string AllStatement = """
        SELECT n.Id, n.Title, n.PublishedAt, f.Field, f.Value
        FROM Notices n LEFT JOIN NoticeFacets f ON f.NoticeId = n.Id
        WHERE n.CurrentVersion > 0 AND +n.Status IN ('Published', 'Retired')
        ORDER BY n.Id
        """;

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

    /// <summary>All of them, past the mapping of the context: at 100,000 notices a million rows are read.</summary>
    private static async Task<FacetIndex> LoadAsync(RegistryDbContext database, CancellationToken cancellation)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            // One statement, hence one moment: a publication in between cannot show in one half of the rows only.
            await using var command = ((SqliteConnection)database.Database.GetDbConnection()).CreateCommand();
            command.CommandText = AllStatement;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return FacetIndex.Build(Rows((SqliteDataReader)reader));
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<FacetRow> Rows(SqliteDataReader reader)
    {
        FacetRow? row = null;
        var values = new List<(string, string)>();
        while (reader.Read())
        {
            var id = reader.GetInt64(0);
            if (row?.NoticeId != id)
            {
                if (row is not null)
                {
                    yield return row;
                }

                values = [];
                row = new FacetRow(id, reader.IsDBNull(2) ? default : reader.GetDateTime(2), SortKey(reader.GetString(1)), values);
            }

            if (!reader.IsDBNull(3))
            {
                values.Add((reader.GetString(3), reader.GetString(4)));
            }
        }

        if (row is not null)
        {
            yield return row;
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
            visible.Select(notice => new FacetRow(notice.Id, notice.PublishedAt ?? default, SortKey(notice.Title), [.. values[notice.Id]])),
            hidden.Select(notice => notice.Id));
    }

    /// <summary>Lower case without accents, so that Éducation stands beside Education.</summary>
    private static string SortKey(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var character in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAscii(character) || CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(char.ToLowerInvariant(character));
            }
        }

        return key.ToString();
    }

    private sealed record Snapshot(long Revision, FacetIndex Index);
}
