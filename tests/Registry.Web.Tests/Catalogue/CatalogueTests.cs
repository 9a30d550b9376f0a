using System.Net;
using System.Text.Json.Nodes;
using Registry.Web.Tests.Api;
using Registry.Web.Tests.Exports;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Catalogue;

/// <summary>The catalogue, as data portals take it. With REGISTRY_CATALOGUE_DIRECTORY the answers are kept there, for the check of their shapes.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Serialisations = ["ttl", "jsonld", "rdf"];

    [Fact]
    public async Task Catalogue_ByTheRulesOfTheHarvester_HoldsTheBodiesThatDeclareWithTheirFiles()
    {
        await using var host = new RegistryHost();
        host.Settings["Registry:Operator:Contact"] = "contact@registre.example";
        await DeclaredNotices.PublishAsync(host, [("valmont", "Commune de Valmont")]);
        await Published.SchoolAsync(host);
        await Published.ImportedAsync(host);
        await host.AddBodyAsync("silencieuse", "Commune silencieuse");
        var withdrawn = Assert.Single(await DeclaredNotices.PublishAsync(host, [("retiree", "Commune retirée")]));
        await Published.WithdrawAsync(host, withdrawn, "CRPA L.311-5");

        var catalogue = await HarvestAsync(host, Links.Catalogue("rdf"));

        Assert.Equal(
            ["http://localhost:5080/api/v1/notices#dataset", "http://localhost:5080/api/v1/bodies/valmont#dataset"], catalogue.Datasets.Select(dataset => dataset.Identifier));
        var dataset = catalogue.Datasets[1];
        Assert.Equal("Inventaire des algorithmes publics – Commune de Valmont", dataset.Title);
        Assert.Equal(("Commune de Valmont", "http://localhost:5080/fr/bodies/valmont"), (dataset.Publisher, dataset.Page));
        Assert.Equal($"http://localhost:5080{Links.TableSchema()}", dataset.Schema);
        Assert.Contains("algorithme", dataset.Keywords);
        Assert.Contains("Éducation, culture et sport", dataset.Themes);
        foreach (var file in catalogue.Datasets.SelectMany(one => one.Files))
        {
            var answer = await host.SendAsync(HttpMethod.Head, new Uri(file.Address!).PathAndQuery);
            Assert.Equal((HttpStatusCode.OK, file.MediaType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }

        Assert.All(catalogue.Datasets, one => Assert.Equal(["CSV", "JSON", "XLSX"], one.Files.Select(file => file.Format)));
        foreach (var json in catalogue.Datasets.Select(one => one.Files[1]))
        {
            var notices = await (await host.SendAsync(HttpMethod.Get, new Uri(json.Address!).PathAndQuery)).JsonAsync();
            Assert.Equal("valmont", Assert.Single(notices["items"]!.AsArray())!["body"]!["id"]!.GetValue<string>());
        }

        Assert.Equal([("http://localhost:5080/api/v1", "http://localhost:5080/openapi/v1.json")], catalogue.Services);
        await KeepAsync(host, "one");
    }

    [Fact]
    public async Task Catalogue_OfManyBodies_GoesOnByHydra_AndNamesEachOnce()
    {
        await using var host = new RegistryHost();
        await DeclaredNotices.PublishAsync(host, Enumerable.Range(1, 51).Select(number => ($"commune-{number}", $"Commune {number}")));

        var found = new List<string>();
        string? address = Links.Catalogue("rdf");
        for (var pages = 0; address is not null; pages++)
        {
            Assert.InRange(pages, 0, 3);
            var page = await HarvestAsync(host, address);
            found.AddRange(page.Datasets.Select(dataset => dataset.Identifier));
            address = page.Next is { } next ? new Uri(next).PathAndQuery : null;
        }

        Assert.Equal(52, found.Count);
        Assert.Equal(52, found.Distinct().Count());
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, Links.Catalogue("ttl", 3))).StatusCode);
        Assert.Contains(Links.Catalogue("jsonld", 2), await TextAsync(host, Links.Catalogue("jsonld")));
        await KeepAsync(host, "many");
    }

    [Fact]
    public async Task EachSerialisation_AnswersHeadWithItsType_AndAnUnchangedOneIsNotSentAgain()
    {
        await using var host = new RegistryHost();
        await Published.SchoolAsync(host);

        foreach (var (serialisation, type) in Serialisations.Zip(["text/turtle", "application/ld+json", "application/rdf+xml"]))
        {
            var head = await host.SendAsync(HttpMethod.Head, Links.Catalogue(serialisation));
            Assert.Equal((HttpStatusCode.OK, type), (head.StatusCode, head.Content.Headers.ContentType!.MediaType));
            var again = await host.SendAsync(HttpMethod.Get, Links.Catalogue(serialisation), headers: ("If-None-Match", head.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }

        // Only a fictional body publishes here: there is nothing to announce.
        Assert.Empty((await HarvestAsync(host, Links.Catalogue("rdf"))).Datasets);
        var graph = JsonNode.Parse(await TextAsync(host, Links.Catalogue("jsonld")))!["@graph"]!.AsArray();
        Assert.Contains(graph, node => node!["@type"]?.AsArray().Any(type => type!.GetValue<string>() == "dcat:Catalog") == true);
        await KeepAsync(host, "none");
    }

    private static async Task<HarvestedCatalogue> HarvestAsync(RegistryHost host, string address) =>
        new(await TextAsync(host, address), host.Clock.GetUtcNow().UtcDateTime);

    private static async Task<string> TextAsync(RegistryHost host, string address)
    {
        var answer = await host.SendAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task KeepAsync(RegistryHost host, string name)
    {
        if (Environment.GetEnvironmentVariable("REGISTRY_CATALOGUE_DIRECTORY") is { Length: > 0 } directory)
        {
            foreach (var serialisation in Serialisations)
            {
                await File.WriteAllTextAsync(Path.Combine(directory, $"{name}.{serialisation}"), await TextAsync(host, Links.Catalogue(serialisation)), TestContext.Current.CancellationToken);
            }
        }
    }
}
