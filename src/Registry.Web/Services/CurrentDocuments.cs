using System.Collections.Concurrent;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>The current version of a published notice: its text as it was stored, and what was read from it. A read document takes ten times the room of its text and is not held.</summary>
public sealed class CurrentDocument(string text, NoticeStatus status)
{
    private readonly byte[] _text = Encoding.UTF8.GetBytes(text);
    private readonly ConcurrentDictionary<string, IReadOnlyList<WrittenText>> _passages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HitReading> _readings = new(StringComparer.Ordinal);
    private HitReading? _original;

    public NoticeStatus Status => status;

    /// <summary>The canonical text that was hashed, in UTF-8.</summary>
    public ReadOnlySpan<byte> Canonical => _text;

    public NoticeDocument Read() => NoticeDocument.Parse(Encoding.UTF8.GetString(_text));

    /// <summary>What lists show of the notice, read once for each language.</summary>
    public HitReading Reading(string language, DefinitionCatalogue definitions) =>
        _readings.GetOrAdd(language, static (asked, known) => new HitReading(known.Notice.Read(), asked, known.Definitions), (Notice: this, Definitions: definitions));

    /// <summary>The same in the language of the notice.</summary>
    public HitReading Original(DefinitionCatalogue definitions)
    {
        if (_original is null)
        {
            var document = Read();
            _original = _readings.GetOrAdd(document.Language, asked => new HitReading(document, asked, definitions));
        }

        return _original;
    }

    /// <summary>Every disclosed text of the notice in a reading language, in the order of the page, gathered once.</summary>
    public IReadOnlyList<WrittenText> Passages(string language, DefinitionCatalogue definitions) =>
        _passages.GetOrAdd(language, static (asked, known) => [.. TextsOf(new NoticeReading(known.Notice.Read(), asked, known.Definitions))], (Notice: this, Definitions: definitions));

    private static IEnumerable<WrittenText> TextsOf(NoticeReading reading) =>
        reading.Header.Concat(reading.Themes.SelectMany(theme => theme.Values)).SelectMany(value => value.Items).SelectMany(item => item switch
        {
            ReadText text => [text.Text],
            ReadGroup group => group.Parts.Select(part => part.Item.Text),
            _ => Enumerable.Empty<WrittenText>(),
        });
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
        var current = new CurrentDocument(text, Enum.Parse<NoticeStatus>(reader.GetString(1)));
        kept.Keep(noticeId, current, text.Length, revision);
        return current;
    }
}

/// <summary>Versions as read, shared by all requests.</summary>
public sealed class KeptDocuments : IDisposable
{
    private const long Limit = 16 * 1024 * 1024;

    /// <summary>Bytes that a version takes for each character of its text, about: the text itself, and its passages in one language.</summary>
    private const int BytesPerCharacter = 4;

    private readonly RevisionCache _documents = new(Limit);

    public CurrentDocument? Find(long noticeId, long revision) => _documents.Find<CurrentDocument>(noticeId, revision);

    public void Keep(long noticeId, CurrentDocument document, int characters, long revision) =>
        _documents.Keep(noticeId, document, (long)characters * BytesPerCharacter, revision);

    public void Dispose() => _documents.Dispose();
}
