using System.Globalization;
using System.Net;
using Registry.Web.Services.Lab;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Lab;

public sealed class LabPagesTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Lab = "lab/pollution-peaks";

    private readonly HttpClient _browser = host.Browser();

    public static TheoryData<string, string> Pages => new(
        from language in new[] { "fr", "en" } from page in new[] { "", "/shapes", "/models", "/threshold", "/mistakes", "/data" } select (language, page));

    public static TheoryData<string> Picks => [.. LabState.Picks];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_AnyPage_SaysSimulatedAndLeadsToTheOfficialAlert(string language, string part)
    {
        var page = await PageAssert.PageAsync(await GetAsync($"/{language}/{Lab}{part}"), language: language);

        var line = page.QuerySelector(".demonstration-line")!;
        Assert.Contains(language == "fr" ? "simulées" : "simulated", line.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("https://", line.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        // Every drawing has a title, a description and its numbers.
        Assert.All(page.QuerySelectorAll("main svg[role=img]"), drawing => Assert.Equal(
            2, drawing.GetAttribute("aria-labelledby")!.Split(' ').Count(id => page.GetElementById(id)?.TextContent.Length > 3)));
    }

    [Theory]
    [MemberData(nameof(Picks))]
    public async Task Get_PickedDay_AddsUpToItsScore(string pick)
    {
        var page = await PageAssert.PageAsync(await GetAsync($"/en/{Lab}?pick={pick}"));

        var terms = page.QuerySelectorAll("#why table tbody tr td").Select(cell => double.Parse(cell.TextContent.Replace('−', '-'), CultureInfo.InvariantCulture)).ToList();
        Assert.True(terms.Count > 5, $"{terms.Count} terms");
        Assert.Equal(terms[^1], terms.SkipLast(1).Sum(), 4e-6 + 1e-5);
    }

    [Fact]
    public async Task Get_OtherWeather_ChangesTheAnswerAndShowsTheDayAsItWas()
    {
        var asItWas = await PageAssert.PageAsync(await GetAsync($"/en/{Lab}?pick=peak"));
        var date = asItWas.QuerySelector("#date")!.GetAttribute("value");
        var supposed = await PageAssert.PageAsync(await GetAsync($"/en/{Lab}?date={date}&wind_speed_mean=8"));

        var before = asItWas.QuerySelector(".verdict__figure")!.TextContent;
        Assert.NotEqual(before, supposed.QuerySelector(".verdict__figure")!.TextContent);
        Assert.Contains(before, supposed.QuerySelector("#answer-title")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("8", supposed.QuerySelector("#if-wind_speed_mean")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_WeatherNeverSeen_IsRefusedWithTheReason()
    {
        var page = await PageAssert.PageAsync(await GetAsync($"/en/{Lab}?pick=peak&temperature_mean=80"));

        Assert.NotNull(page.QuerySelector(".verdict--refused"));
        Assert.Contains("80", page.QuerySelector("#answer-title")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#smallest"));
    }

    [Theory]
    [InlineData("?pick=peak&wind_speed_mean=strong")]
    [InlineData("?pick=peak&wind_speed_mean=NaN")]
    [InlineData("?pick=peak&wind_speed_mean=1e99")]
    public async Task Get_NoNumber_IsSaidAtTheField(string query)
    {
        var page = await PageAssert.PageAsync(await GetAsync($"/en/{Lab}{query}"));

        Assert.Equal("true", page.QuerySelector("#if-wind_speed_mean")!.GetAttribute("aria-invalid"));
        Assert.NotNull(page.QuerySelector("#if-wind_speed_mean-error"));
    }

    [Theory]
    [InlineData("?date=1950-01-01")]
    [InlineData("?date=2999-12-31&station=nowhere")]
    public async Task Get_DayOutsideTheData_SaysWhichDaysThereAre(string query)
    {
        var page = await PageAssert.PageAsync(await GetAsync($"/en/{Lab}{query}"));

        Assert.NotNull(page.QuerySelector("main .banner--warning"));
        Assert.NotNull(page.QuerySelector(".verdict"));
    }

    [Fact]
    public async Task Get_DearerMisses_AreFewer()
    {
        var cheap = await AlertsAsync("1");
        var dear = await AlertsAsync("20");

        Assert.True(dear.Misses <= cheap.Misses && dear.FalseAlarms >= cheap.FalseAlarms, $"{cheap} became {dear}");
        Assert.NotEqual(cheap, dear);
    }

    [Theory]
    [InlineData("model-card.json", "application/json", "\"target\"")]
    [InlineData("model-card.md", "text/markdown", "simulées")]
    [InlineData("data-sheet.json", "application/json", "\"simulated\": true")]
    [InlineData("data-sheet.md", "text/markdown", "simulated")]
    public async Task Get_FileOfTheCard_IsWhatTheLibraryWrites(string file, string type, string holds)
    {
        var page = await PageAssert.PageAsync(await GetAsync($"/fr/{Lab}/data"));
        var link = page.QuerySelector($"#model-card a[href$='{file}']")!.GetAttribute("href")!;
        var answer = await GetAsync(link);
        using var head = await _browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, head.StatusCode));
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(holds, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(int Misses, int FalseAlarms)> AlertsAsync(string cost)
    {
        var page = await PageAssert.PageAsync(await GetAsync($"/en/{Lab}/threshold?cost={cost}"));
        var cells = page.QuerySelectorAll(".alerts tbody td b").Select(cell => int.Parse(cell.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
        return (cells[2], cells[1]);
    }

    private Task<HttpResponseMessage> GetAsync(string address) => _browser.GetAsync(address, TestContext.Current.CancellationToken);
}
