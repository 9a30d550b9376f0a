using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Assessments;

/// <summary>The route follows the level: questions open and close, and no answer is lost.</summary>
public sealed class RouteChangeTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Save_ThatLowersTheLevelAndRaisesItAgain_KeepsTheAnswersOfQuestionsThatWereHidden()
    {
        // Without special-category data no floor holds the level up.
        var notice = await AssessedNotice.CreateAsync(host, change: answers => answers["DON-01"] = new(new JsonArray("ordinary", "financial_social", "minors_data")));
        Assert.Contains("checked", await EqualityScreenAsync(notice));

        var lowered = await SaveAsync(notice, "DRO-02", "nobody", "DRO-03", "days", "HUM-01", "support", "EXP-01", "voted");
        Assert.Contains("no longer asked", lowered);
        Assert.Contains("come back", lowered);
        Assert.DoesNotContain("EQU-04", await EqualityScreenAsync(notice));
        Assert.Equal("\"yes\"", await StoredAsync(notice, "EQU-04"));

        var raised = await SaveAsync(notice, "EXP-01", "set_locally", "DRO-03", "years", "DRO-02", "significant", "HUM-01", "default_followed");
        Assert.Contains("more questions because of the level. Level 3", raised);
        var screen = await PageAssert.PageAsync(await notice.Browser.GetAsync(Links.DraftScreen("en", notice.Id, "theme-EQU"), TestContext.Current.CancellationToken));
        Assert.True(screen.GetElementById("f-EQU-04-yes")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task TaskList_AtLevelThree_SaysWhatTheLevelOpenedAndWhy()
    {
        var notice = await AssessedNotice.CreateAsync(host);

        var page = await PageAssert.PageAsync(await notice.Browser.GetAsync(Links.Draft("en", notice.Id), TestContext.Current.CancellationToken));

        Assert.Contains("more questions because of the level. Level 3", page.QuerySelector("[aria-labelledby=tasks-theme]")!.TextContent);
        Assert.NotNull(page.QuerySelector($".tools a[href='{notice.Address}']"));
    }

    [Fact]
    public async Task Save_ThatOpensNothing_SaysNothingOfTheRoute()
    {
        var notice = await AssessedNotice.CreateAsync(host);

        var said = await SaveAsync(notice, "FRU-01", "light");

        Assert.Equal("", said);
    }

    /// <summary>Saves single choices, each on its own screen, and returns all that was said of the route.</summary>
    /// <param name="choices">A question id, its option, and so on.</param>
    private static async Task<string> SaveAsync(AssessedNotice notice, params string[] choices)
    {
        var said = "";
        foreach (var pair in choices.Chunk(2))
        {
            var screen = ScreenPlan.Complete(Definitions.Current).Screens.Single(candidate => candidate.Questions.Any(question => question.Id == pair[0]));
            var form = await FormPoster.OpenAsync(notice.Browser, Links.DraftScreen("en", notice.Id, screen.Id), "main form.screen");
            var answer = await form.Fill(pair[0], pair[1]).PostAsync("Save and leave");
            var page = await PageAssert.PageAsync(await notice.Browser.GetAsync(answer.Headers.Location!.OriginalString, TestContext.Current.CancellationToken));
            said += string.Join(' ', page.QuerySelectorAll("main .banner--route").Select(banner => banner.TextContent));
        }

        return said;
    }

    private static async Task<string> EqualityScreenAsync(AssessedNotice notice)
    {
        var page = await PageAssert.PageAsync(await notice.Browser.GetAsync(Links.DraftScreen("en", notice.Id, "theme-EQU"), TestContext.Current.CancellationToken));
        return page.GetElementById("f-EQU-04")?.OuterHtml ?? "";
    }

    private static Task<string?> StoredAsync(AssessedNotice notice, string questionId) => notice.ReadAsync(database => (
        from row in database.DraftValues
        join owner in database.Notices on row.NoticeId equals owner.Id
        where owner.PublicId == notice.Id && row.FieldId == questionId
        select row.Value).SingleAsync());
}
