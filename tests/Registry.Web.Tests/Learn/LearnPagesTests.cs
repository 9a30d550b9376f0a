using System.Net;
using Registry.Web.Learn;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Learn;

public sealed class LearnPagesTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private readonly HttpClient _browser = host.Browser();

    public static TheoryData<string> Languages => ["fr", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Get_EveryPageOfThePath_IsThere(string language)
    {
        var path = LearningPaths.In(language);
        var first = await PageAssert.PageAsync(await GetAsync(Links.Learn(language)), language: language);
        Assert.Equal(path.Paths.Count, first.QuerySelectorAll(".paths > li").Length);
        await PageAssert.PageAsync(await GetAsync(Links.LearnFacilitator(language)), language: language);
        foreach (var step in path.Steps)
        {
            var page = await PageAssert.PageAsync(await GetAsync(Links.LearnStep(language, step.Id)), language: language);
            Assert.Contains(language == "fr" ? "simulées" : "simulated", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            var handout = await PageAssert.PageAsync(await GetAsync(Links.LearnHandout(language, step.Id)), language: language);
            Assert.Equal(step.Question.Choices.Count, handout.QuerySelectorAll(".boxes li").Length);
            Assert.Contains(step.Remember, handout.QuerySelector(".remember")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Get_EveryAddressOfAnExercise_Answers(string language)
    {
        var tasks = LearningPaths.In(language).Steps.SelectMany(step => step.Exercise.Tasks).ToList();
        Assert.True(tasks.Count >= 12, $"{tasks.Count} tasks");
        foreach (var task in tasks)
        {
            var address = task.Address(language);
            var page = await PageAssert.PageAsync(await GetAsync(address), language: language);
            if (address.Split('#') is [_, var anchor])
            {
                Assert.True(page.GetElementById(anchor) is not null, $"{address} leads nowhere.");
            }
        }
    }

    [Fact]
    public void Files_OfBothLanguages_TellTheSamePath()
    {
        var (french, english) = (LearningPaths.In("fr"), LearningPaths.In("en"));

        Assert.Equal(Outline(french), Outline(english));
        Assert.Equal(french.Paths.Select(path => (path.Minutes, string.Join(' ', path.Steps))), english.Paths.Select(path => (path.Minutes, string.Join(' ', path.Steps))));
        Assert.Equal(french.Facilitator.Questions.Count, english.Facilitator.Questions.Count);
        Assert.Equal([20, 60, 120], french.Paths.Select(path => path.Minutes));
        Assert.All(french.Paths, path => Assert.Equal(path.Steps.Count, french.On(path).Count));
        Assert.All(french.Paths, path => Assert.True(french.On(path).Sum(step => step.Minutes[path.Minutes]) <= path.Minutes));
    }

    [Fact]
    public async Task Handout_OfADay_CarriesItsWaterfallAndItsDocumentTheSameFigures()
    {
        var page = await PageAssert.PageAsync(await GetAsync(Links.LearnHandout("en", "prediction")));
        Assert.Contains("simulated", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        var figures = page.QuerySelectorAll("figure .waterfall .chart__figure").Select(text => text.TextContent).Where(text => text[0] is '+' or '−').ToList();
        Assert.True(figures.Count > 5, $"{figures.Count} figures");

        var address = Links.LearnHandoutDocument("en", "prediction");
        var answer = await GetAsync(address);
        var document = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("application/rtf", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(@"{\rtf1", document, StringComparison.Ordinal);
        Assert.All(figures, figure => Assert.Contains(figure.TrimStart('+', '−'), document, StringComparison.Ordinal));
        using var head = await _browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Theory]
    [InlineData("/en/learn/explainable-ai/no-such-step")]
    [InlineData("/en/learn/explainable-ai/no-such-step/handout")]
    [InlineData("/en/learn/explainable-ai/no-such-step/handout.rtf")]
    public async Task Get_UnknownStep_IsNotFound(string address) => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(address)).StatusCode);

    [Fact]
    public async Task Tally_OfTheRoom_IsCountedAndJunkIsLeftOut()
    {
        var step = Links.LearnStep("en", "prediction");
        var counted = await PageAssert.PageAsync(await GetAsync($"{step}?n=3&n=1&n="));
        Assert.Contains("75", counted.QuerySelector("#tally svg")!.TextContent, StringComparison.Ordinal);

        var junk = await PageAssert.PageAsync(await GetAsync($"{step}?n=-1&n=many&n=99999999999&n=4&n=5&path=7"));
        Assert.Null(junk.QuerySelector("#tally svg"));
    }

    [Fact]
    public async Task Step_OnAPath_LeadsToTheNextOfThatPath()
    {
        var page = await PageAssert.PageAsync(await GetAsync(Links.LearnStep("en", "prediction", 20)));
        Assert.Equal(Links.LearnStep("en", "persuade-the-model", 20), page.QuerySelector(".step-links a")!.GetAttribute("href"));
    }

    private static IEnumerable<string> Outline(LearningPath path) => path.Steps.Select(step =>
        $"{step.Id} {string.Join(' ', step.Minutes)} {step.Paragraphs.Count} {step.Question.Choices.Count} {step.Correction.Count} {string.Join(' ', step.Exercise.Tasks.Select(task => task.Lab ?? "search"))}");

    private Task<HttpResponseMessage> GetAsync(string address) => _browser.GetAsync(address, TestContext.Current.CancellationToken);
}
