namespace Registry.Domain.Search;

/// <param name="NoticeIds">Those of the page asked for, in order.</param>
/// <param name="Total">Notices that pass all filters.</param>
/// <param name="Facets">By field, for each field that has a value to offer.</param>
public sealed record FacetAnswer(IReadOnlyList<long> NoticeIds, int Total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets);

/// <param name="Count">
/// Notices that have the value and pass the filters of all other fields: what the list would hold with this value alone selected in its field.
/// </param>
public sealed record FacetCount(string Value, int Count, bool IsSelected);
