using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Feeds;

/// <summary>The Atom feed of every search: its newest notices.</summary>
internal static class NoticeFeeds
{
    private const int MostEntries = 50;

    public static void MapNoticeFeed(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Links.NoticesFeed(), ReadEndpoints.Methods, WriteAsync);

    private static async Task WriteAsync(
        HttpContext context,
        NoticeSearch search,
        FacetLabels labels,
        DefinitionCatalogue definitions,
        IStringLocalizer<SearchTexts> texts,
        IOptions<RegistryOptions> options,
        CancellationToken cancellation)
    {
        var language = RequestLanguage.Asked(context.Request);
        LanguageSetup.Speak(language);
        var request = SearchRequest.Parse(context.Request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))))
            .SortedBy(SearchSort.Newest).OnPage(1);
        var results = await search.FindAsync(request, language, skip: 0, MostEntries, cancellation);
        var areas = results.Facets.Where(facet => facet.Key == "area").ToDictionary(facet => facet.Key, facet => facet.Value);
        var words = await labels.OfAsync(areas, language, cancellation);
        var address = options.Value.PublicUrl.TrimEnd('/');
        var registry = options.Value.NameIn(language);
        var query = request.ToQueryString();
        var feed = new AtomFeed(
            address + Links.NoticesFeed(query),
            Title(request, registry, texts),
            address + Links.NoticesFeed(language, query),
            address + Links.Notices(language) + query,
            language,
            results.Hits.Select(hit => hit.Document.PublishedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max(),
            registry,
            [.. results.Hits.Select(hit => Entry(hit, language, address, definitions, code => words.GetValueOrDefault(("area", code), code)))]);
        context.Response.ContentType = AtomFeed.ContentType;
        await feed.WriteToAsync(context.Response.Body, cancellation);
    }

    private static string Title(SearchRequest request, string registry, IStringLocalizer texts) => request switch
    {
        { Text.Length: > 0 } => texts["Feed.Of", registry, request.Text],
        { FilterCount: > 0 } => texts["Feed.Filtered", registry],
        _ => texts["Feed.All", registry],
    };

    private static AtomEntry Entry(NoticeHit hit, string language, string address, DefinitionCatalogue definitions, Func<string, string> areaName)
    {
        var document = hit.Document;
        var reading = new Domain.Notices.NoticeReading(document, language, definitions);
        var id = document.Id.ToString();
        return new AtomEntry(address + Links.ShortNotice(id), reading.Title.Text, address + Links.Notice(language, id, reading.Title.Text), reading.Title.Language, document.PublishedAt)
        {
            Summary = reading.Summary?.Text,
            Author = document.Body.Name,
            Categories = [.. NoticeFacets.Of(document).Where(facet => facet.Field == "area").Select(facet => new AtomCategory(facet.Value, areaName(facet.Value)))],
        };
    }
}
