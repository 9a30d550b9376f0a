using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Registry.Domain.Notices;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

public sealed class SearchPageTests(RegistryHost host) : IClassFixture<RegistryHost>, IAsyncLifetime
{
    private const int Notices = 23;

    public async ValueTask InitializeAsync()
    {
        if (await TotalAsync("/api/v1/notices") > 0)
        {
            return;
        }

        for (var i = 1; i < Notices; i++)
        {
            var area = i % 2 == 0 ? "health" : "mobility";
            await Published.SchoolAsync(host, $"Fiche {i}", header => header["policy_area"] = new StatedValue(new JsonArray(area)));
        }

        await Published.SchoolAsync(host, "Inscription à la cantine", header => header["lifecycle"] = new StatedValue(new JsonObject { ["stage"] = "pilot" }));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task List_Total_IsThatOfThePagesAndOfTheFacets()
    {
        var first = await OpenAsync("/fr/notices");
        var second = await OpenAsync("/fr/notices?page=2");

        var listed = new[] { first, second }.Select(page => page.QuerySelectorAll(".notice-list > li").Length).ToArray();
        Assert.Equal([20, Notices - 20], listed);
        Assert.Contains(Notices.ToString(CultureInfo.InvariantCulture), first.QuerySelector("#results-title")!.TextContent);
        Assert.Equal(Notices, Counts(first, "area").Sum(pair => pair.Value));
    }

    [Fact]
    public async Task List_FilteredByAFacet_HoldsAsManyAsTheFacetSaid()
    {
        var announced = Counts(await OpenAsync("/fr/notices"), "area")["health"];

        var page = await OpenAsync("/fr/notices?area=health");

        Assert.Equal(announced, page.QuerySelectorAll(".notice-list > li").Length);
        Assert.True(page.QuerySelector("input[name=area][value=health]")!.HasAttribute("checked"));
        Assert.Equal("/fr/notices", page.QuerySelector(".chosen a")!.GetAttribute("href"));
        Assert.Equal(Counts(await OpenAsync("/fr/notices"), "area"), Counts(page, "area"));
    }

    [Fact]
    public async Task Search_ForWordsThatNoNoticeHoldsTogether_OffersEachAlone()
    {
        var page = await OpenAsync("/fr/notices?q=cantine+zeppelin+dirigeable");

        var way = Assert.Single(page.QuerySelectorAll(".empty li a[href*='q=']"));
        Assert.Equal("/fr/notices?q=cantine", way.GetAttribute("href"));
    }

    [Fact]
    public async Task Search_ForASignAlone_ListsAllAndSaysSo()
    {
        var page = await OpenAsync("/fr/notices?q=%F0%9F%9A%97");

        Assert.Contains("ni lettre ni chiffre", page.QuerySelector(".banner")!.TextContent);
        Assert.Equal(20, page.QuerySelectorAll(".notice-list > li").Length);
    }

    [Fact]
    public async Task Search_ForAWordInThePlural_FindsTheSingularAndMarksIt()
    {
        var page = await OpenAsync("/fr/notices?q=cantines");

        Assert.Equal("cantine", Assert.Single(page.QuerySelectorAll(".notice-list h3 mark")).TextContent);
        Assert.Single(page.QuerySelectorAll(".notice-list > li"));
    }

    [Fact]
    public async Task Search_ThatFindsNothing_SuggestsWhatToDo()
    {
        var page = await OpenAsync("/en/notices?q=zeppelin&area=health");

        Assert.Equal("No notice", page.QuerySelector("#results-title")!.TextContent);
        Assert.Equal("/en/notices?area=health", page.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Equal("zeppelin", page.QuerySelector("input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Api_ByCursor_GivesEachNoticeOnce()
    {
        var ids = new List<string>();
        var address = "/api/v1/notices?sort=title";
        for (JsonNode? next = null; ;)
        {
            var list = await ListAsync(next is null ? address : $"{address}&cursor={next}");
            ids.AddRange(list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            Assert.Equal(Notices, list["total"]!.GetValue<int>());
            next = list["next"];
            if (next is null)
            {
                break;
            }
        }

        Assert.Equal(Notices, ids.Distinct().Count());
        Assert.Equal(Notices, ids.Count);
    }

    [Fact]
    public async Task Api_Facets_AreThoseOfThePage()
    {
        var list = await ListAsync("/api/v1/notices?area=mobility");
        var page = await OpenAsync("/fr/notices?area=mobility");

        var counts = list["facets"]!["area"]!.AsArray().ToDictionary(value => value!["value"]!.GetValue<string>(), value => value!["count"]!.GetValue<int>());
        Assert.Equal(Counts(page, "area").OrderBy(pair => pair.Key), counts.OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task Api_WithAForgedCursor_SaysSo()
    {
        var answer = await host.Browser().GetAsync("/api/v1/notices?cursor=hello", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("cursor-not-understood", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Home_ShowsTheNewestNoticesAndTheSearch(string language)
    {
        var page = await OpenAsync(Links.Home(language));

        Assert.Equal(4, page.QuerySelectorAll(".notice-list > li").Length);
        Assert.Equal(Links.Notices(language), page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Equal(3, page.QuerySelectorAll(".doors a").Length);
        Assert.Contains(Notices.ToString(CultureInfo.InvariantCulture), page.QuerySelector(".figures")!.TextContent);
    }

    [Fact]
    public async Task List_WithoutAnyNotice_OffersNoFilterToApply()
    {
        Assert.NotNull((await OpenAsync("/fr/notices")).QuerySelector(".facets"));
        Assert.Null((await OpenAsync("/fr/notices?q=hippopotame")).QuerySelector(".facets, .with-side--start"));
    }

    private static Dictionary<string, int> Counts(IDocument page, string facet) => page.QuerySelectorAll($"input[name={facet}]")
        .ToDictionary(input => input.GetAttribute("value")!, input => int.Parse(input.ParentElement!.QuerySelector(".number")!.TextContent, CultureInfo.InvariantCulture));

    private async Task<IDocument> OpenAsync(string address) =>
        await PageAssert.PageAsync(await host.Browser().GetAsync(address, TestContext.Current.CancellationToken));

    private async Task<int> TotalAsync(string address) => (await ListAsync(address))["total"]!.GetValue<int>();

    private async Task<JsonNode> ListAsync(string address) =>
        JsonNode.Parse(await host.Browser().GetStringAsync(address, TestContext.Current.CancellationToken))!;
}
