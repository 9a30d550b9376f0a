using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using Registry.Domain.Notices;
using Registry.Web.Tests.Exports;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

/// <summary>The machine twins of a search, and what the page says when words are mistyped.</summary>
public sealed class SearchTwinTests(RegistryHost host) : IClassFixture<RegistryHost>, IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async ValueTask InitializeAsync()
    {
        if ((await JsonAsync("/api/v1/notices"))["total"]!.GetValue<int>() > 0)
        {
            return;
        }

        await Published.SchoolAsync(host, "Inscription à la cantine");
        await Published.SchoolAsync(host, "=HYPERLINK(\"https://evil.example\") et \"guillemets\", virgule");
        for (var i = 0; i < 3; i++)
        {
            await Published.SchoolAsync(host, $"Stationnement {i}", header => header["policy_area"] = new StatedValue(new JsonArray("mobility")));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Page_LeadsToTheTwinsOfTheSearch()
    {
        var page = await OpenAsync("/fr/notices?q=stationnement&area=mobility");

        const string Query = "?q=stationnement&area=mobility";
        string[] twins = [.. page.QuerySelectorAll(".twins ul:not(.downloads) a").Select(link => link.GetAttribute("href")!)];
        Assert.Equal([$"/feeds/notices.atom{Query}&lang=fr", $"/api/v1/exports/notices.csv{Query}", $"/api/v1/notices{Query}"], twins);
        Assert.Equal(twins.Order(), page.QuerySelectorAll("head link[rel=alternate][type]").Select(link => link.GetAttribute("href")!).Order());
        foreach (var address in twins.Append(page.QuerySelector("head link[rel=search]")!.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await host.Browser().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
            using var head = new HttpRequestMessage(HttpMethod.Head, address);
            Assert.Equal(HttpStatusCode.OK, (await host.Browser().SendAsync(head, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task Csv_HoldsTheNoticesOfTheSearch_AndNoFormula()
    {
        var all = await RowsAsync("/api/v1/exports/notices.csv");
        var some = await RowsAsync("/api/v1/exports/notices.csv?area=mobility");

        Assert.Equal(["id", "version", "title", "summary", "body", "areas", "level", "lifecycle", "publishedAt", "url", "language"], all[0].Take(11));
        Assert.Equal(6, all.Count);
        Assert.All(all, row => Assert.Equal(all[0].Count, row.Count));
        Assert.Equal(3, some.Count - 1);
        Assert.Contains(all, row => row[2] == "'=HYPERLINK(\"https://evil.example\") et \"guillemets\", virgule");
        Assert.StartsWith("http://localhost:5080/fr/notices/", all[1][9]);
    }

    [Fact]
    public async Task Feed_OfASearch_IsSoundAtom()
    {
        var feed = XDocument.Parse(await TextAsync("/feeds/notices.atom?q=stationnement&lang=en&page=3")).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("http://localhost:5080/feeds/notices.atom?q=stationnement&sort=newest", feed.Element(Atom + "id")!.Value);
        Assert.Contains("stationnement", feed.Element(Atom + "title")!.Value);
        Assert.NotNull(feed.Element(Atom + "author")!.Element(Atom + "name"));
        var links = feed.Elements(Atom + "link").ToDictionary(link => link.Attribute("rel")!.Value, link => link.Attribute("href")!.Value);
        Assert.Equal("http://localhost:5080/en/notices?q=stationnement&sort=newest", links["alternate"]);
        Assert.StartsWith("http://localhost:5080/feeds/notices.atom?", links["self"]);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(3, entries.Count);
        Assert.Equal(3, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry =>
        {
            Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, out _));
            Assert.StartsWith("http://localhost:5080/en/notices/", entry.Element(Atom + "link")!.Attribute("href")!.Value);
            Assert.Equal("mobility", entry.Element(Atom + "category")!.Attribute("term")!.Value);
        });
    }

    [Fact]
    public async Task OpenSearch_Template_LeadsToTheSearchPage()
    {
        XNamespace open = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(await TextAsync("/opensearch.xml?lang=fr")).Root!;

        var template = description.Elements(open + "Url").Single(url => url.Attribute("type")!.Value == "text/html").Attribute("template")!.Value;
        Assert.Equal("http://localhost:5080/fr/notices?q={searchTerms}", template);
        Assert.InRange(description.Element(open + "ShortName")!.Value.Length, 1, 16);
    }

    [Fact]
    public async Task Search_MistypedWord_ShowsWhatWasMeantAndOffersTheTypedWord()
    {
        var page = await OpenAsync("/fr/notices?q=statoinnement&area=mobility");

        Assert.Equal(3, page.QuerySelectorAll(".notice-list > li").Length);
        Assert.Equal("stationnement", page.QuerySelector("[role=status] b")!.TextContent);
        Assert.Equal("/fr/notices?q=statoinnement&area=mobility&spelling=typed", page.QuerySelector("[role=status] a")!.GetAttribute("href"));

        var typed = await OpenAsync("/fr/notices?q=statoinnement&area=mobility&spelling=typed");
        Assert.Empty(typed.QuerySelectorAll(".notice-list > li"));
        Assert.Equal("/fr/notices?q=stationnement&area=mobility", typed.QuerySelector("[role=status] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Api_MistypedWord_SuggestsAndDoesNotReplace()
    {
        var mistyped = await JsonAsync("/api/v1/notices?q=cantne");
        var right = await JsonAsync("/api/v1/notices?q=cantine");

        Assert.Equal((0, "cantine"), (mistyped["total"]!.GetValue<int>(), mistyped["suggestion"]!.GetValue<string>()));
        Assert.Null(right["suggestion"]);
    }

    [Fact]
    public async Task Search_ThatFindsNothing_OffersSearchesThatFindSomething()
    {
        var page = await OpenAsync("/fr/notices?q=stationnement+cantine&area=mobility&kind=rules_body");

        var ways = page.QuerySelectorAll(".empty li a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("/fr/notices?q=stationnement&area=mobility&kind=rules_body", ways);
        Assert.Contains("/fr/notices?area=education", ways);
        Assert.Contains(Links.Decision("fr"), page.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")));
        foreach (var way in ways)
        {
            Assert.NotEmpty((await OpenAsync(way)).QuerySelectorAll(".notice-list > li"));
        }
    }

    [Fact]
    public async Task Search_WordWithASynonym_SaysWhatElseWasSearched()
    {
        var page = await OpenAsync("/fr/notices?q=parking");

        Assert.Equal(3, page.QuerySelectorAll(".notice-list > li").Length);
        Assert.Contains("stationnement", page.QuerySelector(".also-searched")!.TextContent);
        Assert.Equal("Stationnement", page.QuerySelector(".notice-list h3 mark")!.TextContent);
        Assert.Empty((await OpenAsync(page.QuerySelector(".also-searched a")!.GetAttribute("href")!)).QuerySelectorAll(".notice-list > li"));
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(string address)
    {
        var answer = await host.Browser().GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        return Rfc4180.Read(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<IDocument> OpenAsync(string address) =>
        await PageAssert.PageAsync(await host.Browser().GetAsync(address, TestContext.Current.CancellationToken));

    private async Task<string> TextAsync(string address)
    {
        var answer = await host.Browser().GetAsync(address, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonNode> JsonAsync(string address) => JsonNode.Parse(await TextAsync(address))!;
}
