using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Assessments;

public sealed class ProfilePublicationTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Publish_WithoutTheProfile_LeavesNothingOfItInPageAndApi()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        await notice.PublishAsync();

        var page = await PublicPageAsync(notice);
        var told = await ApiAsync(notice);

        Assert.False(told["profilePublished"]!.GetValue<bool>());
        var safeguards = told["assessment"]!["safeguards"]!;
        Assert.Equal("not_published", safeguards["status"]!.GetValue<string>());
        Assert.Null(safeguards["overall"]);
        Assert.All(["themes", "lowThemes", "mustNotMet", "shares"], name => Assert.Empty(safeguards[name]!.AsArray()));
        Assert.Empty(told["assessment"]!["weakAnswers"]!.AsArray());
        Assert.Equal(3, told["level"]!.GetValue<int>());
        Assert.Null(page.QuerySelector("#assessment svg"));
        Assert.Contains("has not published the profile", page.GetElementById("assessment")!.TextContent);
    }

    [Fact]
    public async Task Publish_WithTheProfile_ShowsItInPageAndApi()
    {
        var notice = await AssessedNotice.CreateAsync(host, MemberRole.Publisher);
        var form = await FormPoster.OpenAsync(notice.Browser, notice.Address, "#profile-choice");
        PageAssert.RedirectsTo(await form.PostAsync(), notice.Address + "#profile");
        Assert.Contains("will be published", (await PageAssert.PageAsync(await notice.Browser.GetAsync(notice.Address, TestContext.Current.CancellationToken))).QuerySelector("[role=status]")!.TextContent);
        await notice.PublishAsync();

        var page = await PublicPageAsync(notice);
        var told = await ApiAsync(notice);

        Assert.True(told["profilePublished"]!.GetValue<bool>());
        Assert.Equal(
            notice.Result.Safeguards.Themes.Select(theme => theme.Index),
            told["assessment"]!["safeguards"]!["themes"]!.AsArray().Select(theme => theme!["index"]!.GetValue<int>()));
        Assert.NotNull(page.QuerySelector("#assessment svg[role=img]"));
        Assert.All(page.QuerySelectorAll("#assessment table a"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal(1, await notice.ReadAsync(database => database.Acts.CountAsync(act => act.Kind == "profile-to-publish" && database.Notices.Any(one => one.Id == act.NoticeId && one.PublicId == notice.Id))));
    }

    [Fact]
    public async Task Publish_WithAnAnswerWithheld_CountsItWithoutShowingIt()
    {
        var notice = await AssessedNotice.CreateAsync(host, change: answers =>
            answers["SOU-01"] = answers["SOU-01"] with { State = DisclosureState.Withheld, Ground = "CRPA L.311-6" });
        await notice.PublishAsync();

        var page = await PublicPageAsync(notice);

        var row = page.QuerySelectorAll("#assessment tbody tr").Single(line => line.QuerySelector("a[href='#value-sou-01']") is not null);
        Assert.Contains("counted, not published", row.TextContent);
    }

    [Fact]
    public async Task PublicPage_OfAnAssessedNotice_ShowsThePathFlagsAndQuestionnaireAndNoGrade()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        await notice.PublishAsync();

        var section = (await PublicPageAsync(notice)).GetElementById("assessment")!;

        Assert.StartsWith("Level 3", section.QuerySelector(".lead")!.TextContent);
        Assert.Equal(notice.Result.Impact.Scored.Count, section.QuerySelectorAll("details table tbody tr").Length);
        Assert.Equal(notice.Result.Flags.Count, section.QuerySelectorAll(".flags > li").Length);
        Assert.Contains("version 1.0.0", section.TextContent);
        Assert.Empty(section.QuerySelectorAll(".tag--ok, .tag--error, .tag--warn, meter"));
    }

    [Fact]
    public async Task Post_ByAContributor_IsForbidden()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        var page = await PageAssert.PageAsync(await notice.Browser.GetAsync(notice.Address, TestContext.Current.CancellationToken));
        Assert.Null(page.GetElementById("profile-choice"));

        var answer = await ForgeAsync(notice, notice);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(await notice.ReadAsync(database => database.Notices.Where(one => one.PublicId == notice.Id).Select(one => one.PublishesProfile).SingleAsync()));
    }

    [Fact]
    public async Task Post_ForAnotherBody_IsNotFound()
    {
        var notice = await AssessedNotice.CreateAsync(host);
        var stranger = await AssessedNotice.CreateAsync(host, MemberRole.Publisher);

        Assert.Equal(HttpStatusCode.NotFound, (await ForgeAsync(stranger, notice)).StatusCode);
    }

    /// <summary>Posts the choice without having been offered it, with a token from a form of one's own.</summary>
    private static async Task<HttpResponseMessage> ForgeAsync(AssessedNotice own, AssessedNotice target)
    {
        var page = await PageAssert.PageAsync(await own.Browser.GetAsync(Links.DraftScreen("en", own.Id, "theme-FIN"), TestContext.Current.CancellationToken));
        return await FormPoster.In(own.Browser, target.Address + "?handler=Profile", page, "main form.screen").Set("publishes", "true").PostAsync();
    }

    private static async Task<IDocument> PublicPageAsync(AssessedNotice notice)
    {
        var browser = notice.Host.CreateClient();
        return await PageAssert.PageAsync(await browser.GetAsync(Links.Notice("en", notice.Id), TestContext.Current.CancellationToken));
    }

    private static async Task<JsonNode> ApiAsync(AssessedNotice notice) =>
        JsonNode.Parse(await notice.Host.CreateClient().GetStringAsync(Links.ApiNotice(notice.Id), TestContext.Current.CancellationToken))!;
}
