using Registry.Web.Search.Synonyms;

namespace Registry.Web.Search;

/// <summary>
/// Tells a word in the plural or the feminine from a mere cousin by stem: "parkings" is asked for with "parking", "park" is not.
/// </summary>
internal static class Inflections
{
    /// <summary>What a language adds to a word or takes off without making another word of it.</summary>
    private static readonly Dictionary<SearchLanguage, string[]> Endings = new()
    {
        [SearchLanguage.French] = ["s", "x", "e", "es"],
        [SearchLanguage.English] = ["s", "es"],
        [SearchLanguage.Dutch] = ["s", "en", "n", "e"],
        [SearchLanguage.Other] = [],
    };

    /// <summary>Finds notices that write the word so. Texts hold stems only: there, a word that is its own stem counts. Null for more than one word.</summary>
    public static string? Expression(AnalysedTerm term) =>
        term is { IsPhrase: false, IsBeginning: false } && term.StemsIn(SearchLanguage.Other) is [var form]
            ? string.Join(" OR ", SearchLanguages.All.SelectMany(language => Expressions(form, term.StemsIn(language)[0], language)))
            : null;

    /// <inheritdoc cref="Expression(AnalysedTerm)"/>
    public static string? Expression(SynonymWord word) =>
        word.Stems is [var stem] && TextAnalysis.Tokens(word.Text, SearchLanguage.Other) is [var form]
            ? string.Join(" OR ", Expressions(form.Stem, stem, word.Language))
            : null;

    private static IEnumerable<string> Expressions(string form, string stem, SearchLanguage language) => Of(form, language)
        .Where(word => word == form || (TextAnalysis.Tokens(word, language) is [var token] && token.Stem == stem))
        .Select(word => word == stem
            ? $"{{{SearchText.ColumnsOf(language)}}} : \"{word}\""
            : $"{{{SearchText.FrontColumnsOf(language)}}} : \"{TextAnalysis.FormMark}{word}\"");

    private static IEnumerable<string> Of(string form, SearchLanguage language) => Endings[language]
        .SelectMany(ending => form.EndsWith(ending, StringComparison.Ordinal) && form.Length > ending.Length + 2 ? [form + ending, form[..^ending.Length]] : (string[])[form + ending])
        .Prepend(form)
        .Distinct();
}
