using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Exports;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Exports;

/// <summary>
/// The notices of an export, read little by little and as often as there are files to write. Each is read in the version it had at its first reading,
/// so that files of one bundle agree; what is withdrawn meanwhile is left out at once.
/// </summary>
public sealed class ExportedNotices(RegistryDbContext database, IReadOnlyList<long> ids, string publicUrl)
{
    private const int ReadAtOnce = 25;

    private const string Statement = """
        SELECT v.Document, v.Sha256, v.Number, n.Status
        FROM Notices n JOIN PublishedVersions v ON v.NoticeId = n.Id AND v.Number = COALESCE($number, n.CurrentVersion)
        WHERE n.Id = $id AND n.Status IN ('Published', 'Retired') AND v.Document IS NOT NULL
        """;

    private readonly int?[] _versions = new int?[ids.Count];

    public int Count => ids.Count;

    public async IAsyncEnumerable<ExportedNotice> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var start = 0; start < ids.Count; start += ReadAtOnce)
        {
            foreach (var notice in await ReadAsync(start, Math.Min(start + ReadAtOnce, ids.Count), cancellation))
            {
                yield return notice;
            }
        }
    }

    /// <summary>Every public version of the first notice, as it was stored and hashed.</summary>
    public async Task<IReadOnlyList<(int Number, string Document)>> VersionsAsync(CancellationToken cancellation)
    {
        var id = ids[0];
        var versions = await database.PublishedVersions.AsNoTracking()
            .Where(version => version.NoticeId == id && version.Document != null)
            .OrderBy(version => version.Number)
            .Select(version => new { version.Number, version.Document })
            .ToListAsync(cancellation);
        return [.. versions.Select(version => (version.Number, version.Document!))];
    }

    // A connection is held for one portion only: a slow reader must not keep an old state of the database alive.
    private async Task<List<ExportedNotice>> ReadAsync(int start, int end, CancellationToken cancellation)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = ((SqliteConnection)database.Database.GetDbConnection()).CreateCommand();
            command.CommandText = Statement;
            var id = command.Parameters.Add("$id", SqliteType.Integer);
            var number = command.Parameters.Add("$number", SqliteType.Integer);
            var notices = new List<ExportedNotice>(end - start);
            for (var place = start; place < end; place++)
            {
                id.Value = ids[place];
                number.Value = (object?)_versions[place] ?? DBNull.Value;
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                if (await reader.ReadAsync(cancellation))
                {
                    _versions[place] = reader.GetInt32(2);
                    notices.Add(Notice(NoticeDocument.Parse(reader.GetString(0)), reader.GetString(1), Enum.Parse<NoticeStatus>(reader.GetString(3))));
                }
            }

            return notices;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private ExportedNotice Notice(NoticeDocument document, string hash, NoticeStatus status)
    {
        var title = new NoticeReading(document, document.Language).Title.Text;
        var language = document.Language == "en" ? "en" : "fr";
        return new ExportedNotice(
            document, status, hash, publicUrl + Links.Notice(language, document.Id.ToString(), title), document.Source is { } source ? source.Licence : OpenLicence.Id);
    }
}
