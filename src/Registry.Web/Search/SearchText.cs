using System.Text;
using Microsoft.Data.Sqlite;

namespace Registry.Web.Search;

/// <summary>
/// The full-text table of SQLite: one row per published notice, its id the notice's. It holds stems, by language and weight, and no text.
/// The caller writes in the transaction that publishes.
/// </summary>
public static class SearchText
{
    /// <summary>
    /// The tokenizer only splits at spaces: the words come analysed, and the categories keep every character that they may hold.
    /// The second table tells which word stands in which column; SQLite keeps it.
    /// </summary>
    public const string CreateStatement = """
        CREATE VIRTUAL TABLE NoticeSearch USING fts5(
            title_fr, purpose_fr, text_fr,
            title_en, purpose_en, text_en,
            title_nl, purpose_nl, text_nl,
            title_xx, purpose_xx, text_xx,
            content='', contentless_delete=1,
            tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
        CREATE VIRTUAL TABLE NoticeSearchWords USING fts5vocab('NoticeSearch', 'col');
        """;

    private const string WriteStatement = """
        INSERT OR REPLACE INTO NoticeSearch (
            rowid,
            title_fr, purpose_fr, text_fr,
            title_en, purpose_en, text_en,
            title_nl, purpose_nl, text_nl,
            title_xx, purpose_xx, text_xx)
        VALUES ($id, $c0, $c1, $c2, $c3, $c4, $c5, $c6, $c7, $c8, $c9, $c10, $c11)
        """;

    private const int ColumnsPerLanguage = 3;

    /// <summary>Adds or replaces the row of a notice.</summary>
    /// <param name="texts">One for each language of the notice; languages without a stemmer share columns.</param>
    public static void Write(SqliteConnection connection, SqliteTransaction? transaction, long noticeId, IReadOnlyList<SearchableText> texts)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = WriteStatement;
        command.Parameters.AddWithValue("$id", noticeId);
        var columns = Columns(texts);
        for (var column = 0; column < columns.Length; column++)
        {
            command.Parameters.AddWithValue($"$c{column}", columns[column].ToString());
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Removes the row of a notice, if there is one.</summary>
    public static void Remove(SqliteConnection connection, SqliteTransaction? transaction, long noticeId)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "DELETE FROM NoticeSearch WHERE rowid = $id";
        command.Parameters.AddWithValue("$id", noticeId);
        command.ExecuteNonQuery();
    }

    /// <summary>The columns of a language, as a column filter of a full-text query writes them.</summary>
    internal static string ColumnsOf(SearchLanguage language) => $"{FrontColumnsOf(language)} text_{Suffix(language)}";

    /// <summary>Title and purpose, which hold words as they are written too.</summary>
    internal static string FrontColumnsOf(SearchLanguage language) => $"title_{Suffix(language)} purpose_{Suffix(language)}";

    internal static string FrontColumns { get; } = string.Join(' ', SearchLanguages.All.Select(FrontColumnsOf));

    private static string Suffix(SearchLanguage language) => language switch
    {
        SearchLanguage.French => "fr",
        SearchLanguage.English => "en",
        SearchLanguage.Dutch => "nl",
        _ => "xx",
    };

    private static StringBuilder[] Columns(IReadOnlyList<SearchableText> texts)
    {
        StringBuilder[] columns = [.. SearchLanguages.All.SelectMany(_ => Enumerable.Range(0, ColumnsPerLanguage), (_, _) => new StringBuilder())];
        foreach (var text in texts)
        {
            var language = SearchLanguages.Of(text.Language);
            var first = (int)language * ColumnsPerLanguage;
            TextAnalysis.AppendStemsAndForms(text.Title, language, columns[first]);
            TextAnalysis.AppendStemsAndForms(text.Purpose, language, columns[first + 1]);
            TextAnalysis.AppendStems(text.Text, language, columns[first + 2]);
        }

        return columns;
    }
}
