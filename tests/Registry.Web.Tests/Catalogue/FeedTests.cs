using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Registry.Domain.Notices;
using Registry.Web.Tests.Api;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Catalogue;

/// <summary>Every Atom feed keeps the rules of RFC 4287, section 4.</summary>
public sealed class FeedTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Feeds_OfRegisterSearchBodyDatasetAndSupplier_AreSoundAtom()
    {
        await Published.SchoolAsync(host, "Affectation & dérogations <école>", header =>
            header["suppliers"] = new StatedValue(new JsonArray(new JsonObject { ["name"] = "Éditions du Lac" })));
        var supplier = (await (await host.SendAsync(HttpMethod.Get, Links.ApiSuppliers())).JsonAsync())["items"]![0]!["id"]!.GetValue<string>();
        var dataset = (await (await host.SendAsync(HttpMethod.Get, Links.ApiDatasets())).JsonAsync())["items"]![0]!["id"]!.GetValue<string>();
        string[] addresses =
        [
            Links.ChangesFeed(), Links.NoticesFeed(), Links.NoticesFeed("?q=affectation&area=education&lang=en"), Links.NoticesFeed("?q=nothing-has-this-word"),
            Links.Feed("bodies", "valbrune"), Links.Feed("datasets", dataset), Links.Feed("suppliers", supplier),
        ];

        foreach (var address in addresses)
        {
            var answer = await host.SendAsync(HttpMethod.Get, address);
            Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
            var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
            Assert.Equal(Atom + "feed", feed.Name);
            IsSound(feed, address);
            Assert.Single(feed.Elements(Atom + "author"));
            Assert.StartsWith("http://localhost:5080" + address.Split('?')[0], Link(feed, "self"));
            var entries = feed.Elements(Atom + "entry").ToList();
            Assert.Equal(address.Contains("nothing", StringComparison.Ordinal), entries.Count == 0);
            Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
            Assert.All(entries, entry => IsSound(entry, address));
        }
    }

    private static void IsSound(XElement element, string address)
    {
        var id = Assert.Single(element.Elements(Atom + "id")).Value;
        Assert.True(Uri.TryCreate(id, UriKind.Absolute, out _), $"{address}: {id}");
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.EndsWith("Z", Assert.Single(element.Elements(Atom + "updated")).Value);
        XmlConvert.ToDateTimeOffset(element.Element(Atom + "updated")!.Value);
        Assert.All(element.Elements(Atom + "author"), author => Assert.NotEmpty(author.Element(Atom + "name")!.Value));
        Assert.True(Uri.TryCreate(Link(element, "alternate"), UriKind.Absolute, out _));
        Assert.All(element.Elements(Atom + "category"), category => Assert.NotEmpty(category.Attribute("term")!.Value));
    }

    private static string Link(XElement element, string relation) =>
        Assert.Single(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}
