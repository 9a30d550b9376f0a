namespace Registry.Web.Api.Contracts;

/// <summary>One page of notices, and what the whole list holds.</summary>
/// <param name="Total">Notices in the whole list.</param>
/// <param name="Facets">By search parameter: each value with the number of notices that the list would hold if it alone were chosen.</param>
/// <param name="Next">To be given back as <c>cursor</c>; null on the last page.</param>
/// <param name="Suggestion">Words to search for instead, where little is found and one is probably mistyped; null otherwise.</param>
public sealed record NoticeListContract(
    IReadOnlyList<NoticeContract> Items,
    int Total,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValueContract>> Facets,
    string? Next,
    string? Suggestion);

public sealed record FacetValueContract(string Value, int Count);
