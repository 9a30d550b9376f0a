using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Api.Contracts;
using Registry.Web.Caching;
using Registry.Web.Services;
using Registry.Web.Services.Searching;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>The list of notices, with the parameters of the search page; it goes on by cursor.</summary>
internal static class NoticeListApi
{
    public static void MapNoticeList(this IEndpointRouteBuilder endpoints) => endpoints.MapRead("/api/v1/notices", ListAsync).KeepAnswer();

    private static async Task<Results<Ok<NoticeListContract>, ProblemHttpResult>> ListAsync(
        string? cursor, HttpRequest request, NoticeSearch search, SpellingAdvice spelling, DefinitionCatalogue definitions, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        if (!ListCursor.TryRead(cursor, out var after))
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var asked = SearchRequest.Parse(request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
        var skip = cursor is null ? (asked.Page - 1) * NoticeResults.PageSize : after;
        var results = await search.PageAsync(asked, skip, NoticeResults.PageSize, cancellation);
        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        var end = skip + results.Notices.Count;
        return TypedResults.Ok(new NoticeListContract(
            [.. results.Notices.Select(notice => NoticeContract.Of(notice.Canonical, notice.Original(definitions), notice.Status, publicUrl))],
            results.Total,
            results.Facets.ToDictionary(facet => facet.Key, facet => (IReadOnlyList<FacetValueContract>)[.. facet.Value.Select(value => new FacetValueContract(value.Value, value.Count))]),
            results.Notices.Count > 0 && end < results.Total ? ListCursor.Write(end) : null,
            (await spelling.SuggestAsync(asked, results.Total, cancellation))?.Text));
    }
}
