using System.Net;
using Registry.Domain.Bodies;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

/// <summary>One action of a plan: written, changed by two, done.</summary>
public sealed class PlanActionTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static readonly string[] Kinds = ["action-kept", "action-declined", "action-done", "action-added", "plan-made-public"];

    [Fact]
    public async Task Post_Action_SavesWhatWasTypedAndShowsItAsLate()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);
        await notice.KeepAsync(browser, PlanNotice.Weak);
        var address = Links.PlanAction("en", notice.Id, (await notice.ActionAsync()).Id);

        var form = await FormPoster.OpenAsync(browser, address);
        form.Fill("Form.Text", "Suivre deux indicateurs").Fill("Form.Lever", "data").Fill("Form.Function", "Responsable des écoles").Fill("Form.Due", "2026-10-31").Fill("Form.Status", "InProgress");
        PageAssert.RedirectsTo(await form.PostAsync(), Links.Plan("en", notice.Id));

        var line = (await PageAssert.PageAsync(await GetAsync(browser, Links.Plan("en", notice.Id)))).QuerySelector("section[aria-labelledby=kept]")!.TextContent;
        Assert.All(["Suivre deux indicateurs", "Open data", "Responsable des écoles", "31 October 2026", "In progress", "Late"], text => Assert.Contains(text, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_ActionWithMistakes_SaysEachAtItsFieldAndKeepsWhatWasTyped()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);

        var form = await FormPoster.OpenAsync(browser, Links.NewPlanAction("en", notice.Id));
        form.Fill("Form.Text", new string('a', 5000)).Set("Form.Lever", "emperor").Fill("Form.Status", "Declined");
        var page = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.HasError(page, "Form.Text", "1,000 characters");
        PageAssert.HasError(page, "Form.Lever", "Choose who can act");
        PageAssert.HasError(page, "Form.Reason", "Say why");
        Assert.Equal(5000, page.QuerySelector("textarea[name='Form.Text']")!.TextContent.Length);
        PageAssert.HasError(await PageAssert.PageAsync(await form.Fill("Form.Due", "demain").PostAsync(), HttpStatusCode.BadRequest), "Form.Due", "2027-03-31");
    }

    [Fact]
    public async Task Post_ActionChangedMeanwhile_ShowsBothAndSavesOnTheSecondTime()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);
        await notice.KeepAsync(browser, PlanNotice.Weak);
        var address = Links.PlanAction("en", notice.Id, (await notice.ActionAsync()).Id);
        var mine = await FormPoster.OpenAsync(browser, address);
        var theirs = await FormPoster.OpenAsync(browser, address);
        await theirs.Fill("Form.Text", "Texte de l’autre").PostAsync();

        var page = await PageAssert.PageAsync(await mine.Fill("Form.Text", "Mon texte").PostAsync(), HttpStatusCode.Conflict);

        Assert.Contains("Texte de l’autre", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        PageAssert.RedirectsTo(await FormPoster.In(browser, address, page).PostAsync(), Links.Plan("en", notice.Id));
        Assert.Equal("Mon texte", (await notice.ActionAsync()).Text);
    }

    [Fact]
    public async Task Post_Done_KeepsTheDateAndCountsInProgress()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Publisher);
        var form = await FormPoster.OpenAsync(browser, Links.NewPlanAction("en", notice.Id));
        await form.Fill("Form.Text", "Former les agents").Fill("Form.Lever", "rh").Fill("Form.Due", "2026-09-01").PostAsync();
        var action = await notice.ActionAsync();

        await (await FormPoster.OpenAsync(browser, Links.PlanAction("en", notice.Id, action.Id))).Fill("Form.Status", "Done").PostAsync();

        var page = await PageAssert.PageAsync(await GetAsync(browser, Links.Plan("en", notice.Id)));
        Assert.Contains("1 of 1 done", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 9, 1), (await notice.ActionAsync()).Due);
        Assert.Equal(["action-added", "action-done"], (await notice.ActsAsync()).Select(act => act.Kind).Where(Kinds.Contains));
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);
}
