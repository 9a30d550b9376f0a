namespace Registry.Domain.Search;

/// <summary>What the facets know of one published notice.</summary>
/// <param name="PublishedAt">UTC, of the version shown.</param>
/// <param name="TitleSortKey">Compared byte by byte in UTF-8: the caller folds case and accents.</param>
/// <param name="Values">Filter name and value; a filter may have several.</param>
public sealed record FacetRow(long NoticeId, DateTime PublishedAt, string TitleSortKey, IReadOnlyList<(string Field, string Value)> Values);
