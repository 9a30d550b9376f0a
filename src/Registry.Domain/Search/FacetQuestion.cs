namespace Registry.Domain.Search;

/// <summary>One page of a filtered list.</summary>
/// <param name="Filters">By field, at most 63: a notice must have one of the values, in each field. A field without a value filters nothing.</param>
/// <param name="ChangedSince">UTC; only notices published at that time or later.</param>
/// <param name="Skip">Notices before the page.</param>
/// <param name="Take">Notices on the page.</param>
/// <param name="ValuesPerFacet">The most frequent ones; selected values come besides, however rare.</param>
public sealed record FacetQuestion(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Filters,
    DateTime? ChangedSince = null,
    SearchSort Sort = SearchSort.Newest,
    int Skip = 0,
    int Take = 20,
    int ValuesPerFacet = 50);
