using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Registry.Web.Caching;
using Registry.Web.Catalogue.Rdf;
using Registry.Web.Services.Catalogue;
using Registry.Web.Setup;

namespace Registry.Web.Catalogue;

/// <summary>The catalogue in three serialisations of one graph. Harvesters go by the end of the address, or by the content type that HEAD names.</summary>
internal static class CatalogueEndpoints
{
    /// <summary>Bodies on one page; more go on by <c>hydra:next</c>.</summary>
    public const int PageSize = 50;

    public static void MapCatalogue(this IEndpointRouteBuilder endpoints)
    {
        Map("ttl", "text/turtle", TurtleWriter.Write);
        Map("jsonld", "application/ld+json", JsonLdWriter.Write);
        Map("rdf", "application/rdf+xml", RdfXmlWriter.Write);

        void Map(string extension, string type, Func<RdfGraph, string> write) => endpoints.MapMethods(
            Links.Catalogue(extension), ReadEndpoints.Methods,
            (string? page, DeclaredDatasets datasets, IOptions<RegistryOptions> options, CancellationToken cancellation) =>
                AnswerAsync(page, extension, type, write, datasets, options.Value, cancellation)).KeepAnswer();
    }

    private static async Task<IResult> AnswerAsync(
        string? page, string extension, string type, Func<RdfGraph, string> write, DeclaredDatasets datasets, RegistryOptions options, CancellationToken cancellation)
    {
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 1;
        var part = await datasets.ReadAsync((number - 1) * PageSize, PageSize, cancellation);
        var pages = Math.Max(1, (part.Datasets + PageSize - 1) / PageSize);
        if (number > pages)
        {
            return Results.NotFound();
        }

        var graph = new CatalogueGraph(options).Write(part, number, pages, other => Links.Catalogue(extension, other));
        return Results.Text(write(graph), type, Encoding.UTF8);
    }
}
