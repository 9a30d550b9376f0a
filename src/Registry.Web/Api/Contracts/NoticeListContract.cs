using System.Text.Json.Serialization;
using Registry.Web.Persistence;

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
    string? Suggestion)
{
    /// <summary>Notices withdrawn since that day; in the first page of a list with <c>changedSince</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TombstoneContract>? Withdrawn { get; init; }
}

/// <summary>What stays public of a withdrawn notice: the fact, its date and its ground.</summary>
/// <param name="Status"><c>withdrawn</c>.</param>
/// <param name="Ground">The text of law or order behind the withdrawal.</param>
public sealed record TombstoneContract(string Id, string Status, DateTime WithdrawnAt, string? Ground, string Body, string Url)
{
    public static TombstoneContract Of(Notice notice, string publicUrl) => new(
        notice.PublicId, "withdrawn", notice.ChangedAt, notice.WithdrawalGround, notice.Body.Slug, publicUrl + Links.Notice("fr", notice.PublicId));
}

public sealed record FacetValueContract(string Value, int Count);
