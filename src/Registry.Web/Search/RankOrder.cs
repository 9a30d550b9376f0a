namespace Registry.Web.Search;

/// <summary>
/// The order of notices that hold the words asked for. Stems meet by chance, between languages ("fraude", "fraud") and within one ("parking", "park"):
/// a word used as it was typed counts more than one that only shares its stem.
/// </summary>
/// <param name="First">The words as typed, then mentions in a language where they are used so.</param>
/// <param name="Last">Mere cousins by stem: those of the reader's language or of one where the words are used, then those of other languages.</param>
internal sealed record RankOrder(IReadOnlyList<long> First, IReadOnlyList<long> Last)
{
    /// <summary>A title counts hundreds of times more than a mention, so this only decides between notices that answer alike.</summary>
    private const double WorthOfReading = 2;

    /// <param name="readable">Those found in the reader's language.</param>
    public static IReadOnlyList<long> ByScore(IEnumerable<(long Id, double Score)> rows, HashSet<long> readable) =>
    [
        .. rows
            .Select(row => (row.Id, Score: readable.Contains(row.Id) ? row.Score * WorthOfReading : row.Score))
            .OrderByDescending(row => row.Score).ThenByDescending(row => row.Id)
            .Select(row => row.Id),
    ];

    /// <param name="ranked">The best first.</param>
    /// <param name="matching">Those of the ranked ones that an expression finds.</param>
    /// <param name="usedIn">Languages in which a term is used as it was typed.</param>
    /// <param name="isKnown">One of the words stands in the synonym files: its synonyms, between the first and the last, say what is meant better than cousins do.</param>
    public static RankOrder Of(
        IReadOnlyList<long> ranked, AnalysedQuery query, SearchLanguage? reading, Func<string, HashSet<long>> matching, Func<AnalysedTerm, IReadOnlyList<SearchLanguage>> usedIn, bool isKnown)
    {
        if (ranked.Count == 0)
        {
            return new RankOrder([], []);
        }

        var asTyped = matching(MatchExpression.AsTyped(query));
        var rest = ranked.Where(id => !asTyped.Contains(id)).ToList();
        if (rest.Count == 0)
        {
            return new RankOrder(ranked, []);
        }

        var languages = query.Wanted.ToDictionary(term => term, term => With(usedIn(term), reading));
        var own = matching(MatchExpression.Of(query, term => languages[term])!);
        if (rest.Count == ranked.Count && !isKnown)
        {
            return new RankOrder([.. ranked.Where(own.Contains)], [.. ranked.Where(id => !own.Contains(id))]);
        }

        var cousins = matching(MatchExpression.AllInFront(query));
        return new RankOrder(
            [.. ranked.Where(asTyped.Contains), .. rest.Where(id => own.Contains(id) && !cousins.Contains(id))],
            [.. rest.Where(id => own.Contains(id) && cousins.Contains(id)), .. rest.Where(id => !own.Contains(id))]);
    }

    private static IReadOnlyList<SearchLanguage> With(IReadOnlyList<SearchLanguage> languages, SearchLanguage? reading) =>
        reading is { } own && !languages.Contains(own) ? [.. languages, own] : languages;
}
