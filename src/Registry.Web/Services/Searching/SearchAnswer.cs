using Registry.Domain.Search;

namespace Registry.Web.Services.Searching;

/// <summary>What a person who searches is shown.</summary>
/// <param name="Request">The search that was answered: a corrected one where the typed words found nothing.</param>
/// <param name="Suggestion">Null where nothing better is known.</param>
/// <param name="WaysOut">Null where something was found.</param>
public sealed record SearchAnswer(SearchRequest Request, NoticeResults Results, SpellingSuggestion? Suggestion, WaysOut? WaysOut)
{
    /// <summary>The results are those of the suggestion.</summary>
    public bool IsCorrected => Suggestion is not null && Request.Text == Suggestion.Text;
}

/// <summary>Searches near to one that found nothing, each of which finds something.</summary>
/// <param name="FewerWords">Without one word, named; without all, under no name. Where neither words nor filters alone are the fault, the filters are left out too.</param>
/// <param name="SingleWords">Each word alone, named, where leaving out one of several is not enough.</param>
/// <param name="FewerFilters">Without one filter, named; without all, under no name.</param>
/// <param name="Wider">With what applies in the territory besides.</param>
/// <param name="Areas">Policy areas with the most notices.</param>
public sealed record WaysOut(
    IReadOnlyList<WayOut> FewerWords, IReadOnlyList<WayOut> SingleWords, IReadOnlyList<WayOut> FewerFilters, WayOut? Wider, IReadOnlyList<FacetCount> Areas);

/// <param name="Name">The word or the filter left out, empty for all of them; or the word kept.</param>
public sealed record WayOut(string Name, SearchRequest Request, int Total);
