using Registry.Web.Search.Synonyms;

namespace Registry.Web.Search;

/// <summary>
/// A query in the language of FTS5. Only stems between quotation marks come from what was typed, and stems hold no quotation mark.
/// </summary>
internal static class MatchExpression
{
    /// <summary>All of the wanted terms and none of the excluded; null where nothing is wanted.</summary>
    public static string? Of(AnalysedQuery query) => Of(query, _ => SearchLanguages.All);

    /// <summary>The same, each wanted term in some languages only.</summary>
    public static string? Of(AnalysedQuery query, Func<AnalysedTerm, IReadOnlyList<SearchLanguage>> languages) => query switch
    {
        { Wanted: [] } => null,
        { Excluded: [] } => AllOf(query.Wanted, languages),
        _ => $"({AllOf(query.Wanted, languages)}) NOT ({AnyOf(query.Excluded)})",
    };

    /// <summary>What only synonyms find: each group of words or one of its synonyms, without what the words themselves find.</summary>
    public static string Beyond(AnalysedQuery query, IReadOnlyList<ExpandedTerms> expanded)
    {
        var groups = expanded.Select(group => string.Join(" OR ", group.Synonyms.Select(In).Prepend($"({AllOf(group.Terms, _ => SearchLanguages.All)})")));
        var excluded = query.Excluded.Count == 0 ? "" : $" OR {AnyOf(query.Excluded)}";
        return $"({string.Join(" AND ", groups.Select(group => $"({group})"))}) NOT (({AllOf(query.Wanted, _ => SearchLanguages.All)}){excluded})";
    }

    /// <summary>Any of the terms in one language.</summary>
    public static string AnyIn(IEnumerable<AnalysedTerm> terms, SearchLanguage language) => string.Join(" OR ", terms.Select(term => $"({In(term, [language])})"));

    /// <summary>Any of the synonyms in one language; null where there is none.</summary>
    public static string? SynonymsIn(IReadOnlyList<ExpandedTerms> expanded, SearchLanguage language) =>
        expanded.SelectMany(group => group.Synonyms).Where(word => word.Language == language).Select(In).ToList() is { Count: > 0 } words
            ? string.Join(" OR ", words)
            : null;

    /// <summary>Any of the synonyms, written as the files write it or inflected.</summary>
    public static string AsWritten(IReadOnlyList<ExpandedTerms> expanded) =>
        string.Join(" OR ", expanded.SelectMany(group => group.Synonyms).Select(word => $"({Inflections.Expression(word) ?? In(word)})"));

    /// <summary>All of the terms, each written as it was typed or inflected, as far as titles and purposes tell.</summary>
    public static string AsTyped(AnalysedQuery query) => string.Join(" AND ", query.Wanted.Select(term => $"({Inflections.Expression(term) ?? In(term, SearchLanguages.All)})"));

    /// <summary>All of the terms in titles and purposes.</summary>
    public static string AllInFront(AnalysedQuery query) => $"{{{SearchText.FrontColumns}}} : ({AllOf(query.Wanted, _ => SearchLanguages.All)})";

    public static string AnyOf(IEnumerable<AnalysedTerm> terms) => string.Join(" OR ", terms.Select(term => In(term, SearchLanguages.All)));

    /// <summary>As typed, not stemmed: the stem of a word that is not finished may be that of another. Also as titles and purposes write it.</summary>
    private static IEnumerable<string> Beginning(AnalysedTerm term)
    {
        var forms = term.StemsIn(SearchLanguage.Other);
        yield return $"\"{string.Join(' ', forms)}\"*";
        if (forms is [var form])
        {
            yield return $"\"{TextAnalysis.FormMark}{form}\"*";
        }
    }

    private static string AllOf(IEnumerable<AnalysedTerm> terms, Func<AnalysedTerm, IReadOnlyList<SearchLanguage>> languages) =>
        string.Join(" AND ", terms.Select(term => $"({In(term, languages(term))})"));

    private static string In(SynonymWord word) => $"{{{SearchText.ColumnsOf(word.Language)}}} : \"{string.Join(' ', word.Stems)}\"";

    /// <summary>Languages that agree on the stems are asked at once: the fewer phrases, the faster and the fairer the ranking.</summary>
    private static string In(AnalysedTerm term, IReadOnlyList<SearchLanguage> asked)
    {
        var phrases = asked
            .GroupBy(language => string.Join(' ', term.StemsIn(language)))
            .Select(languages => (Columns: languages.Select(SearchText.ColumnsOf).ToList(), Phrase: $"\"{languages.Key}\""))
            .Select(part => part.Columns.Count == SearchLanguages.All.Count ? part.Phrase : $"{{{string.Join(' ', part.Columns)}}} : {part.Phrase}");
        return string.Join(" OR ", term.IsBeginning ? phrases.Concat(Beginning(term)) : phrases);
    }
}
