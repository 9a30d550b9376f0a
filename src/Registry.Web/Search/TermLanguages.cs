using Microsoft.Data.Sqlite;

namespace Registry.Web.Search;

/// <summary>In which languages a typed word is used as it was typed, in the titles and purposes of published notices.</summary>
internal static class TermLanguages
{
    /// <summary>The languages that use each word of the term; all of them where none does, since nothing is known then.</summary>
    public static IReadOnlyList<SearchLanguage> Of(SqliteConnection connection, AnalysedTerm term)
    {
        if (term.IsBeginning)
        {
            return SearchLanguages.All;
        }

        var forms = term.StemsIn(SearchLanguage.Other);
        // The languages ask for the same few words, and each answer reads all that the index holds of one.
        var columns = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        SearchLanguage[] own = [.. SearchLanguages.All.Where(language => term.StemsIn(language).Zip(forms).All(word => IsUsed(connection, language, word.First, word.Second, columns)))];
        return own.Length == 0 ? SearchLanguages.All : own;
    }

    private static bool IsUsed(
        SqliteConnection connection, SearchLanguage language, string stem, string form, Dictionary<string, IReadOnlySet<string>> known)
    {
        var word = stem == form ? form : TextAnalysis.FormMark + form;
        if (!known.TryGetValue(word, out var columns))
        {
            known[word] = columns = ColumnsWith(connection, word);
        }

        return SearchText.ColumnsOf(language).Split(' ').Any(columns.Contains);
    }

    private static HashSet<string> ColumnsWith(SqliteConnection connection, string word)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT col FROM NoticeSearchWords WHERE term = $term";
        command.Parameters.AddWithValue("$term", word);
        var columns = new HashSet<string>(StringComparer.Ordinal);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }
}
