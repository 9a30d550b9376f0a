using Registry.Domain.Search;

namespace Registry.Web.Search;

/// <summary>A query as stems, in each language, since nobody says in which language they search.</summary>
internal sealed class AnalysedQuery
{
    /// <summary>
    /// Articles and the like, folded, that nearly every notice holds: not asked for where the query has other words, so that
    /// "contrôle du stationnement" also finds "contrôle de stationnement". Words that are also a name (AI, IT) are none.
    /// </summary>
    private static readonly HashSet<string> FunctionWords = new(
        [
            "a", "au", "aux", "ce", "ces", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "sur", "un", "une",
            "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
            "bij", "door", "een", "het", "met", "op", "te", "van", "voor",
        ],
        StringComparer.Ordinal);

    private AnalysedQuery(IReadOnlyList<AnalysedTerm> wanted, IReadOnlyList<AnalysedTerm> excluded)
    {
        Wanted = wanted;
        Excluded = excluded;
    }

    public IReadOnlyList<AnalysedTerm> Wanted { get; }

    public IReadOnlyList<AnalysedTerm> Excluded { get; }

    public static AnalysedQuery From(SearchQuery query)
    {
        var terms = query.Terms.Select(term => (Term: term, Analysed: AnalysedTerm.From(term))).Where(term => !term.Analysed.IsBlank).ToList();
        var wanted = terms.Where(term => !term.Term.IsExcluded).ToList();
        var telling = wanted.Where(term => term.Term.IsPhrase || !IsFunctionWord(term.Analysed)).ToList();
        return new AnalysedQuery(
            [.. (telling.Count > 0 ? telling : wanted).Select(term => term.Analysed)],
            [.. terms.Where(term => term.Term.IsExcluded).Select(term => term.Analysed)]);
    }

    /// <param name="form">Folded, not stemmed.</param>
    internal static bool IsFunctionWord(string form) => FunctionWords.Contains(form);

    internal static bool IsFunctionWord(AnalysedTerm term) => term.StemsIn(SearchLanguage.Other) is [var word] && IsFunctionWord(word);
}
