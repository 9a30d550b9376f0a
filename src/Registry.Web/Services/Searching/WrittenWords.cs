using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Search;
using Registry.Web.Search.Spelling;

namespace Registry.Web.Services.Searching;

/// <summary>The index holds stems without accents; people are shown words as notices write them.</summary>
public sealed class WrittenWords(RegistryDbContext database)
{
    private const int NoticesRead = 3;

    /// <summary>The spellings behind a word of the index in the first notices that hold it, in lower case.</summary>
    /// <param name="connection">Open.</param>
    internal async Task<IReadOnlyList<string>> OfAsync(NearWord word, SqliteConnection connection, CancellationToken cancellation)
    {
        var ids = Holders(word, connection);
        var documents = await database.PublishedVersions.AsNoTracking()
            .Where(version => ids.Contains(version.NoticeId) && version.Number == version.Notice.CurrentVersion && version.Document != null)
            .Select(version => version.Document!)
            .ToListAsync(cancellation);
        return [.. documents.SelectMany(document => PublishedTexts.Of(NoticeDocument.Parse(document))).SelectMany(text => Spellings(text, word)).Distinct(StringComparer.Ordinal)];
    }

    private static List<long> Holders(NearWord word, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM NoticeSearch WHERE NoticeSearch MATCH $match LIMIT $most";
        command.Parameters.AddWithValue("$match", $"\"{(word.IsForm ? TextAnalysis.FormMark : "")}{word.Text}\"");
        command.Parameters.AddWithValue("$most", NoticesRead);
        var ids = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private static IEnumerable<string> Spellings(SearchableText text, NearWord word)
    {
        var written = $"{text.Title}\n{text.Purpose}\n{text.Text}";
        return TextAnalysis.Tokens(written, word.IsForm ? SearchLanguage.Other : SearchLanguages.Of(text.Language))
            .Where(token => token.Stem == word.Text)
            .Select(token => written[token.Start..token.End].ToLowerInvariant());
    }
}
