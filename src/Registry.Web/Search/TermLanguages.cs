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
        SearchLanguage[] own = [.. SearchLanguages.All.Where(language => term.StemsIn(language).Zip(forms).All(word => IsUsed(connection, language, word.First, word.Second)))];
        return own.Length == 0 ? SearchLanguages.All : own;
    }

    private static bool IsUsed(SqliteConnection connection, SearchLanguage language, string stem, string form)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT col FROM NoticeSearchWords WHERE term = $term";
        command.Parameters.AddWithValue("$term", stem == form ? form : TextAnalysis.FormMark + form);
        var columns = SearchText.ColumnsOf(language).Split(' ');
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (columns.Contains(reader.GetString(0)))
            {
                return true;
            }
        }

        return false;
    }
}
