using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>The current version of a published notice, as it was stored.</summary>
public sealed record CurrentDocument(NoticeDocument Document, NoticeStatus Status)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<WrittenText>> _passages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HitReading> _readings = new(StringComparer.Ordinal);

    /// <summary>What lists show of the notice, read once for each language.</summary>
    public HitReading Reading(string language, DefinitionCatalogue definitions) =>
        _readings.GetOrAdd(language, static (asked, known) => new HitReading(known.Document, asked, known.definitions), (Document, definitions));

    /// <summary>What the texts of the notice are in a reading language, gathered once.</summary>
    public IReadOnlyList<WrittenText> Passages(string language, Func<IEnumerable<WrittenText>> gather) => _passages.GetOrAdd(language, _ => [.. gather()]);
}

/// <summary>
/// The current versions of the notices of a list, read one by one by their row id, which costs less than one question for all of them. Those on the first
/// pages come again and again: they are kept as read, since reading the text of a version costs far more than fetching it.
/// </summary>
public sealed class CurrentDocuments(RegistryDbContext database, KeptDocuments kept)
{
    private const string Statement = """
        SELECT v.Document, n.Status
        FROM Notices n JOIN PublishedVersions v ON v.NoticeId = n.Id AND v.Number = n.CurrentVersion
        WHERE n.Id = $id AND v.Document IS NOT NULL
        """;

    /// <summary>Those that are still public, in the order asked for.</summary>
    /// <param name="revision">As it was before the list was made.</param>
    public async Task<IReadOnlyList<CurrentDocument>> OfAsync(IReadOnlyList<long> noticeIds, long revision, CancellationToken cancellation)
    {
        CurrentDocument?[] found = [.. noticeIds.Select(id => kept.Find(id, revision))];
        if (found.Contains(null))
        {
            await ReadMissingAsync(noticeIds, found, revision, cancellation);
        }

        return [.. found.OfType<CurrentDocument>()];
    }

    private async Task ReadMissingAsync(IReadOnlyList<long> noticeIds, CurrentDocument?[] found, long revision, CancellationToken cancellation)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = ((SqliteConnection)database.Database.GetDbConnection()).CreateCommand();
            command.CommandText = Statement;
            var id = command.Parameters.Add("$id", SqliteType.Integer);
            for (var place = 0; place < found.Length; place++)
            {
                if (found[place] is null)
                {
                    id.Value = noticeIds[place];
                    found[place] = await ReadAsync(command, noticeIds[place], revision, cancellation);
                }
            }
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private async Task<CurrentDocument?> ReadAsync(SqliteCommand command, long noticeId, long revision, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return null;
        }

        var text = reader.GetString(0);
        var current = new CurrentDocument(NoticeDocument.Parse(text), Enum.Parse<NoticeStatus>(reader.GetString(1)));
        kept.Keep(noticeId, current, text.Length, revision);
        return current;
    }
}

/// <summary>Versions as read, shared by all requests.</summary>
public sealed class KeptDocuments : IDisposable
{
    private const long Limit = 16 * 1024 * 1024;

    /// <summary>Bytes that a read version and its passages take for each character of its text, about.</summary>
    private const int BytesPerCharacter = 12;

    private readonly RevisionCache _documents = new(Limit);

    public CurrentDocument? Find(long noticeId, long revision) => _documents.Find<CurrentDocument>(noticeId, revision);

    public void Keep(long noticeId, CurrentDocument document, int characters, long revision) =>
        _documents.Keep(noticeId, document, (long)characters * BytesPerCharacter, revision);

    public void Dispose() => _documents.Dispose();
}
