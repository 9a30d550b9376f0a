using System.Net;
using System.Text;
using AngleSharp.Dom;
using Registry.Domain.ActionPlans;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

public sealed class PlanPageTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Get_OfANotice_ShowsSuggestionsByPriorityWithWhoCanAct()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);

        var page = await PageAssert.PageAsync(await GetAsync(browser, Links.Plan("en", notice.Id)));

        var texts = page.QuerySelectorAll("section[aria-labelledby=suggestions] > .plan .plan__text").Select(text => text.TextContent).ToList();
        Assert.Equal([Text(PlanNotice.InternalWeak, "en"), Text(PlanNotice.Weak, "en")], texts.Take(2));
        Assert.Contains("Business unit, Top management", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 of 2", page.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action*=Publication]"));
    }

    [Fact]
    public async Task Post_Keep_PutsTheTextInTheNoticesLanguageIntoThePlan()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);

        PageAssert.RedirectsTo(await notice.KeepAsync(browser, PlanNotice.Weak), Links.Plan("en", notice.Id));

        var page = await PageAssert.PageAsync(await GetAsync(browser, Links.Plan("en", notice.Id)));
        var line = page.QuerySelector("section[aria-labelledby=kept] .plan > li")!;
        Assert.Contains(Text(PlanNotice.Weak, "fr"), line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kept", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 of 1 done", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("[name=question]"), input => input.GetAttribute("value") == PlanNotice.Weak);
        Assert.Contains(await notice.ActsAsync(), act => act is { Kind: "action-kept", ByUserId: not null });
    }

    [Fact]
    public async Task Post_KeepTwiceOrUnknown_IsRefusedInWords()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);
        var form = await FormPoster.OpenAsync(browser, Links.Plan("en", notice.Id), PlanNotice.FormFor("Keep", PlanNotice.Weak));
        await form.PostAsync();

        PageAssert.SummaryLeadsTo(await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest), "suggestions", "no longer open");
        var unknown = await form.Set("question", "NOP-99").PostAsync();

        PageAssert.SummaryLeadsTo(await PageAssert.PageAsync(unknown, HttpStatusCode.BadRequest), "suggestions", "no longer open");
        Assert.Equal(PlanNotice.Weak, (await notice.ActionAsync()).QuestionId);
    }

    [Fact]
    public async Task Post_DeclineWithoutReason_IsRefusedAndWithOneIsKept()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);
        var form = await FormPoster.OpenAsync(browser, Links.Plan("fr", notice.Id), PlanNotice.FormFor("Decline", PlanNotice.Weak));

        var refused = await PageAssert.PageAsync(await form.Fill("reason", " ").PostAsync(), HttpStatusCode.BadRequest, "fr");
        PageAssert.SummaryLeadsTo(refused, "reason-" + PlanNotice.Weak, "Dites pourquoi");
        Assert.NotNull(refused.GetElementById("reason-" + PlanNotice.Weak)!.Closest("details[open]"));
        PageAssert.RedirectsTo(await form.Fill("reason", "Déjà suivi ailleurs").PostAsync(), Links.Plan("fr", notice.Id));

        var page = await PageAssert.PageAsync(await GetAsync(browser, Links.Plan("fr", notice.Id)));
        Assert.Contains("Déjà suivi ailleurs", page.QuerySelector("section[aria-labelledby=declined]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await notice.ActsAsync(), act => act.Kind == "action-declined" && act.Reason!.Contains("Déjà suivi ailleurs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_WithTheChoice_CarriesPromisedActionsButNotThoseOfInternalAnswers()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Publisher);
        await notice.KeepAsync(browser, PlanNotice.Weak);
        await notice.KeepAsync(browser, PlanNotice.InternalWeak);
        await (await FormPoster.OpenAsync(browser, Links.Plan("en", notice.Id), "form[action*=Publication]")).PostAsync();

        var document = await notice.PublishAgainAsync();

        Assert.Equal(new PlannedAction(PlanNotice.Weak, Text(PlanNotice.Weak, "fr"), "metier", null, null, ActionStatus.Kept), Assert.Single(document.Plan!));
        var page = await PublicAsync(notice);
        Assert.Contains(Text(PlanNotice.Weak, "fr"), page.QuerySelector("#plan")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Text(PlanNotice.InternalWeak, "fr"), page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"plan\":[", await (await GetAsync(host.Browser(), Links.ApiNotice(notice.Id))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_WithoutTheChoice_KeepsThePlanInternal()
    {
        var notice = await PlanNotice.CreateAsync(host);
        await notice.KeepAsync(await notice.SignInAsync(MemberRole.Contributor), PlanNotice.Weak);

        Assert.Null((await notice.PublishAgainAsync()).Plan);
        Assert.Null((await PublicAsync(notice)).QuerySelector("#plan"));
    }

    [Fact]
    public async Task Get_Exports_AreATableAndACalendar()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);
        await (await FormPoster.OpenAsync(browser, Links.NewPlanAction("en", notice.Id))).Fill("Form.Text", "=cmd|' /C calc'!A0").Fill("Form.Lever", "dsi").PostAsync();

        var table = await GetAsync(browser, Links.PlanExport("fr", notice.Id, "csv"));
        var calendar = await GetAsync(browser, Links.PlanExport("fr", notice.Id, "ics"));

        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        var bytes = await table.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Contains("\r\n'=cmd|", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("text/calendar", calendar.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"UID:{(await notice.ActionAsync()).Id}\r\n", await calendar.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAStranger_IsNotFoundAndAnonymousGoesToSignIn()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var other = await PlanNotice.CreateAsync(host);
        var member = await notice.SignInAsync(MemberRole.Contributor);
        await notice.KeepAsync(member, PlanNotice.Weak);
        var action = (await notice.ActionAsync()).Id;
        var stranger = await other.SignInAsync(MemberRole.Publisher);

        foreach (var address in new[] { Links.Plan("en", notice.Id), Links.PlanExport("en", notice.Id, "csv"), Links.PlanExport("en", notice.Id, "ics"), Links.PlanAction("en", notice.Id, action), Links.PlanAction("en", other.Id, action) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stranger, address)).StatusCode);
            Assert.Equal(HttpStatusCode.Found, (await GetAsync(host.Browser(), address)).StatusCode);
        }
    }

    [Fact]
    public async Task Post_PublicationByAContributor_IsForbidden()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);

        var form = await FormPoster.OpenAsync(browser, Links.Plan("en", notice.Id), PlanNotice.FormFor("Keep", PlanNotice.Weak));
        var token = form.Set("publishes", "true");

        Assert.Equal(HttpStatusCode.Forbidden, (await token.PostToAsync(Links.Plan("en", notice.Id) + "?handler=Publication")).StatusCode);
    }

    [Fact]
    public async Task Get_BodyActions_GroupsTheSameActionOverNoticesByLever()
    {
        var notice = await PlanNotice.CreateAsync(host);
        await notice.AnotherAsync();
        var browser = await notice.SignInAsync(MemberRole.Contributor);

        var page = await PageAssert.PageAsync(await GetAsync(browser, Links.BodyActions("en", notice.Slug)));
        var filtered = await PageAssert.PageAsync(await GetAsync(browser, Links.BodyActions("en", notice.Slug, "elu")));

        var group = page.QuerySelector("section[aria-labelledby=lever-metier]")!;
        Assert.Contains(Text(PlanNotice.Weak, "en"), group.TextContent, StringComparison.Ordinal);
        Assert.Contains("Concerns 2 notices", group.TextContent, StringComparison.Ordinal);
        Assert.Equal("lever-elu", Assert.Single(filtered.QuerySelectorAll("main section")).GetAttribute("aria-labelledby"));
        var stranger = await (await PlanNotice.CreateAsync(host)).SignInAsync(MemberRole.Administrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(stranger, Links.BodyActions("en", notice.Slug))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stranger, Links.BodyActions("en", "no-such-body"))).StatusCode);
    }

    private async Task<IDocument> PublicAsync(PlanNotice notice)
    {
        var answer = await GetAsync(host.Browser(), Links.Notice("fr", notice.Id, "Places en école"));
        return await PageAssert.PageAsync(answer, language: "fr");
    }

    private static string Text(string question, string language) => Definitions.Current.Question(question)!.Action.Text.In(language);

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);
}
