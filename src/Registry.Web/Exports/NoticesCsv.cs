using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Registry.Domain.ActionPlans;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Search;
using Registry.Web.Pages.Shared;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Exports;

/// <summary>The results of a search as a table (RFC 4180, UTF-8), written row by row whatever their number. Columns are added over time, never removed.</summary>
internal static class NoticesCsv
{
    private static readonly string[] Headings =
        ["id", "version", "title", "summary", "body", "areas", "level", "lifecycle", "publishedAt", "url", "language", "territories", "source"];

    public static void MapNoticesCsv(this IEndpointRouteBuilder endpoints) => endpoints.MapRead(Links.NoticesCsv(), WriteAsync);

    private static async Task WriteAsync(
        HttpContext context, NoticeSearch search, DefinitionCatalogue definitions, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        context.Response.Headers.ContentDisposition = "attachment; filename=notices.csv";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var request = SearchRequest.Parse(context.Request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))));
        var address = options.Value.PublicUrl.TrimEnd('/');
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await WriteRowAsync(writer, Headings);
        await foreach (var hit in search.AllAsync(request, RequestLanguage.English, cancellation))
        {
            await WriteRowAsync(writer, Row(hit.Document, address, definitions));
        }
    }

    /// <summary>Codes as the API has them; where a cell holds several, a vertical bar stands between them.</summary>
    private static string[] Row(NoticeDocument document, string address, DefinitionCatalogue definitions)
    {
        var reading = new NoticeReading(document, document.Language, definitions);
        var facets = NoticeFacets.Of(document).ToLookup(facet => facet.Field, facet => facet.Value);
        return
        [
            document.Id.ToString(),
            document.Version.ToString(CultureInfo.InvariantCulture),
            reading.Title.Text,
            reading.Summary?.Text ?? "",
            document.Body.Name,
            string.Join('|', facets["area"]),
            LevelView.Of(document.Assessment).Level?.ToString(CultureInfo.InvariantCulture) ?? "",
            string.Join('|', facets["lifecycle"]),
            Wording.Machine(document.PublishedAt),
            address + Links.Notice(document.Language == RequestLanguage.English ? RequestLanguage.English : RequestLanguage.French, document.Id.ToString(), reading.Title.Text),
            document.Language,
            string.Join('|', facets["territory"]),
            document.Source?.Register ?? "",
        ];
    }

    private static Task WriteRowAsync(StreamWriter writer, IEnumerable<string> cells) => writer.WriteAsync(string.Join(',', cells.Select(PlanCsv.Cell)) + "\r\n");
}
