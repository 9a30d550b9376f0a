using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Api.Contracts;
using Registry.Web.Api.Parameters;
using Registry.Web.Caching;
using Registry.Web.Services;
using Registry.Web.Services.History;
using Registry.Web.Services.Searching;
using Registry.Web.Setup;

namespace Registry.Web.Api;

/// <summary>The list of notices, with the parameters of the search page; it goes on by cursor.</summary>
internal static class NoticeListApi
{
    public static void MapNoticeList(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Links.ApiNotices(), ReadEndpoints.Methods, ListAsync).KeepAnswer().Describe("listNotices", ApiTags.Notices).Takes(ApiParameters.Search);

    private static async Task<Results<Ok<NoticeListContract>, ProblemHttpResult>> ListAsync(
        string? cursor,
        HttpContext context,
        NoticeSearch search,
        SpellingAdvice spelling,
        WithdrawnNotices withdrawn,
        DefinitionCatalogue definitions,
        IOptions<RegistryOptions> options,
        CancellationToken cancellation)
    {
        if (ListCursor.Read(cursor) is not { } start)
        {
            return ApiProblems.CursorNotUnderstood();
        }

        var asked = SearchRequest.Parse(context.Request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
        start = start == ListCursor.Start ? start with { Skip = (asked.Page - 1) * NoticeResults.PageSize } : start;
        NoticePage results = null!;
        var page = await ListPage.ReadAsync(
            start,
            NoticeResults.PageSize,
            async (skip, take) =>
            {
                results = await search.PageAsync(asked, skip, take, cancellation);
                return (results.Notices, results.Total);
            },
            notice => notice.Original(definitions).Id);
        var publicUrl = options.Value.PublicUrl.TrimEnd('/');
        NextLink.Write(context, page.Next, publicUrl);
        return TypedResults.Ok(new NoticeListContract(
            [.. page.Items.Select(notice => NoticeContract.Of(notice.Canonical, notice.Original(definitions), notice.Status, publicUrl))],
            page.Total,
            results.Facets.ToDictionary(facet => facet.Key, facet => (IReadOnlyList<FacetValueContract>)[.. facet.Value.Select(value => new FacetValueContract(value.Value, value.Count))]),
            page.Next,
            (await spelling.SuggestAsync(asked, results.Total, cancellation))?.Text)
        {
            Withdrawn = asked.ChangedSince is { } since && start.Skip == 0
                ? [.. (await withdrawn.SinceAsync(since, asked.Filters.GetValueOrDefault("body", []), cancellation)).Select(notice => TombstoneContract.Of(notice, publicUrl))]
                : null,
        });
    }
}
