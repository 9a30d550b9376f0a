using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Assessments;

public sealed partial class AssessmentPageTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Page_OfADraft_SaysTheLevelFirstAndGivesTheFiguresOfTheAssessment()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        var result = notice.Result;

        var page = await OpenAsync(notice);

        Assert.StartsWith("Level 3", page.QuerySelector("h1 ~ .lead")!.TextContent);
        var points = page.QuerySelectorAll("#level tbody tr").Select(row => Number(row.Children[2].TextContent)).ToList();
        Assert.Equal(result.Impact.Scored.Select(step => step.Points), points);
        Assert.Equal(result.Impact.Points, Number(page.QuerySelector("#level tfoot .number")!.TextContent));
        var themes = page.QuerySelectorAll("#profile tbody tr").Select(row => Number(row.Children[1].TextContent)).ToList();
        Assert.Equal(result.Safeguards.Themes.Select(theme => (decimal)theme.Index), themes);
        Assert.Equal(result.Safeguards.Overall, Number(page.QuerySelector("#profile tfoot .number")!.TextContent));
        Assert.Equal(result.WeakAnswers.Count, page.QuerySelectorAll("#actions .steps > li").Length);
        Assert.Equal(result.Flags.Count + result.FlagsToCheck.Count, page.QuerySelectorAll(".flags > li").Length);
    }

    [Fact]
    public async Task Page_EveryFigure_LeadsToTheAnswersThatMadeIt()
    {
        var notice = await AssessedNotice.CreateAsync(host);

        var page = await OpenAsync(notice);

        foreach (var row in page.QuerySelectorAll("#level tbody tr, #themes tbody tr, #actions .steps > li"))
        {
            var address = row.QuerySelector("a")?.GetAttribute("href");
            Assert.True(address is not null, $"“{row.TextContent.Trim()}” leads nowhere.");
            Assert.StartsWith(Links.DraftScreen("en", notice.Id, ""), address);
        }

        foreach (var link in page.QuerySelectorAll("#profile tbody a"))
        {
            Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)!.QuerySelector("table"));
        }

        var screen = page.QuerySelector("#level tbody a")!.GetAttribute("href")!.Split('#');
        var asked = await PageAssert.PageAsync(await notice.Browser.GetAsync(screen[0], TestContext.Current.CancellationToken));
        Assert.NotNull(asked.GetElementById(screen[1]));
    }

    [Fact]
    public async Task Page_ThemeTables_AddUpToTheIndexTheyExplain()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        var themes = notice.Result.Safeguards.Themes.ToDictionary(theme => theme.Theme, theme => theme.Index);

        var page = await OpenAsync(notice);

        foreach (var (theme, index) in themes)
        {
            var rows = page.QuerySelectorAll($"#theme-{theme} tbody tr").Where(row => !row.Children[3].TextContent.Contains("apply", StringComparison.Ordinal)).ToList();
            var sum = rows.Sum(row => Number(row.Children[4].TextContent));
            var most = rows.Sum(row => Number(row.Children[2].TextContent));
            Assert.InRange(sum / most * 100, index - 0.6m, index + 0.6m);
        }
    }

    [Fact]
    public async Task Page_Chart_HasATitleADescriptionAndTheFiguresOfItsTable()
    {
        var notice = await AssessedNotice.CreateAsync(host);

        var page = await OpenAsync(notice);

        var chart = page.QuerySelector("svg[role=img]")!;
        Assert.All(chart.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.False(string.IsNullOrWhiteSpace(chart.QuerySelector("#" + id)!.TextContent)));
        var drawn = chart.QuerySelectorAll(".profile-chart__figure").Select(figure => figure.TextContent.Trim()).ToList();
        var told = page.QuerySelectorAll("#profile tfoot tr, #profile tbody tr").Select(row => row.Children[1].TextContent.Trim()).ToList();
        Assert.Equal(told.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Page_WithLevelQuestionsBlank_SaysWhatIsMissingAndLeadsThere()
    {
        var notice = await AssessedNotice.CreateAsync(host, change: answers => answers.Remove("DRO-02"));

        var page = await OpenAsync(notice);

        Assert.Contains("At least", page.QuerySelector("h1 ~ .lead")!.TextContent);
        Assert.Equal(Links.DraftScreen("en", notice.Id, "essential-error") + "#f-DRO-02", page.QuerySelector("#level ul a")!.GetAttribute("href"));
        Assert.DoesNotContain("nsufficient", page.QuerySelector("#profile .lead")!.TextContent);
    }

    [Fact]
    public async Task Page_BeforeAnyStandardAnswer_IsNotStartedAndInNeutralTone()
    {
        var essential = Definitions.Current.Questions.Where(question => question.Tier == Tier.Essential).Select(question => question.Id).ToHashSet();
        var notice = await AssessedNotice.CreateAsync(host, change: answers =>
        {
            foreach (var id in answers.Keys.Except(essential).ToList())
            {
                answers.Remove(id);
            }
        });

        var page = await OpenAsync(notice);

        Assert.StartsWith("Not started", page.QuerySelector("#profile .lead")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("svg[role=img]"));
        Assert.Empty(page.QuerySelectorAll("main .tag--error, main .tag--ok, main .tag--warn"));
        Assert.NotEmpty(page.QuerySelectorAll(".flags .tag--quiet"));
    }

    [Fact]
    public async Task Page_AfterPublication_AssessesThePublishedVersion()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        await notice.PublishAsync();

        var page = await OpenAsync(notice);

        Assert.StartsWith("Level 3", page.QuerySelector("h1 ~ .lead")!.TextContent);
        Assert.Equal(notice.Result.Impact.Points, Number(page.QuerySelector("#level tfoot .number")!.TextContent));
        Assert.Contains("#value-dro-01", page.QuerySelector("#level a[href*='dro-01']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OfAnotherBody_IsNotFound()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        var stranger = await AssessedNotice.CreateAsync(host);

        var answer = await stranger.Browser.GetAsync(notice.Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await host.Browser().GetAsync(notice.Address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Trial_OfOtherAnswers_ShowsBothResultsAndSavesNothing()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        var before = await notice.ReadAsync(database => database.DraftValues.AsNoTracking().Select(row => row.FieldId + row.Value + row.Version).ToListAsync());

        var page = await OpenAsync(notice, "?try.DRO-02=serious&try.HUM-01=full_auto");

        Assert.Contains("nothing is saved", page.QuerySelector("#what-if .banner")!.TextContent);
        Assert.StartsWith("Level 3", page.GetElementById("level-now")!.TextContent);
        Assert.StartsWith("Level 4", page.GetElementById("level-then")!.TextContent);
        Assert.Contains("serious", page.QuerySelector<IHtmlSelectElement>("[name='try.DRO-02']")!.Value);
        Assert.Equal(before, await notice.ReadAsync(database => database.DraftValues.AsNoTracking().Select(row => row.FieldId + row.Value + row.Version).ToListAsync()));
        Assert.StartsWith("Level 3", (await OpenAsync(notice)).QuerySelector("h1 ~ .lead")!.TextContent);
    }

    [Fact]
    public async Task Trial_OfUnknownCodes_LeavesThemAsideAndSaysSo()
    {
        var notice = await AssessedNotice.CreateAsync(host);

        var page = await OpenAsync(notice, "?try.DRO-02=terrible&try.GOU-99=yes&try.EXP-02=purpose&try.header.volume=plenty&try.DRO-03=days");

        var ignored = page.QuerySelectorAll("#what-if .banner--warning li").Select(line => line.TextContent.Trim()).Order(StringComparer.Ordinal);
        Assert.Equal(["DRO-02 = terrible", "EXP-02 = purpose", "GOU-99 = yes", "header.volume = plenty"], ignored);
        Assert.NotNull(page.GetElementById("level-then"));
    }

    [Fact]
    public async Task Changes_LeadToATrialThatGivesTheLevelTheyName()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        var links = (await OpenAsync(notice)).QuerySelectorAll("#changes li").ToList();
        Assert.NotEmpty(links);

        foreach (var line in links.Take(3))
        {
            var level = LevelNamed().Match(line.TextContent).Groups[1].Value;
            var page = await PageAssert.PageAsync(await notice.Browser.GetAsync(line.QuerySelector("a")!.GetAttribute("href")!, TestContext.Current.CancellationToken));
            Assert.StartsWith("Level " + level, page.GetElementById("level-then")!.TextContent);
        }
    }

    private static async Task<IDocument> OpenAsync(AssessedNotice notice, string query = "") =>
        await PageAssert.PageAsync(await notice.Browser.GetAsync(notice.Address + query, TestContext.Current.CancellationToken), language: "en");

    private static decimal Number(string text) => decimal.Parse(FirstNumber().Match(text).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?")]
    private static partial Regex FirstNumber();

    [GeneratedRegex("the level would be ([1-4])")]
    private static partial Regex LevelNamed();
}
