using System.Net;
using Registry.Domain.Bodies;
using Registry.Domain.Evidence;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

public sealed class EvidencePageTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Address = "https://ville.example/deliberation-12";

    [Fact]
    public async Task Post_Save_KeepsLinksAndNoteAndCountsInTheShare()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);

        PageAssert.RedirectsTo(await SaveAsync(browser, notice, PlanNotice.Strong), Links.Evidence("en", notice.Id));

        var list = await PageAssert.PageAsync(await GetAsync(browser, Links.Evidence("en", notice.Id)));
        Assert.Contains("1 of 2 answers", list.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("50%", list.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var row = list.QuerySelectorAll("tbody tr").Single(line => line.QuerySelector($"a[href$='{PlanNotice.Strong}']") is not null);
        Assert.Contains("Evidenced", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 2", (await PageAssert.PageAsync(await GetAsync(browser, Links.Plan("en", notice.Id)))).QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await notice.ActsAsync(), act => act is { Kind: "evidence-saved", Reason: PlanNotice.Strong });
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ville.example/deliberation")]
    public async Task Post_AddressThatIsNone_IsRefusedAtItsLine(string url)
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);

        var form = await OpenAsync(browser, notice, PlanNotice.Strong);
        var page = await PageAssert.PageAsync(await form.Set("Url", Address, url).Set("Title", "Délibération", "Piège").PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.SummaryLeadsTo(page, "Url-1", "full address");
        Assert.Equal(url, page.GetElementById("Url-1")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("a[href^=javascript]"));
    }

    [Fact]
    public async Task Post_NoteTooLongOrTooManyLinks_IsRefusedAndKept()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);

        var form = await OpenAsync(browser, notice, PlanNotice.Strong);
        form.Fill("Note", new string('a', 5000)).Set("Url", [.. Enumerable.Repeat(Address, 11)]).Set("Title", [.. Enumerable.Repeat("Acte", 11)]);
        var page = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.HasError(page, "Note", "300 characters");
        PageAssert.SummaryLeadsTo(page, "Url-0", "ten links");
        Assert.Equal(5000, page.QuerySelector("#Note")!.TextContent.Length);
    }

    [Fact]
    public async Task Post_ChangedMeanwhile_ShowsBothAndSavesOnTheSecondTime()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);
        var mine = await OpenAsync(browser, notice, PlanNotice.Strong);
        await SaveAsync(browser, notice, PlanNotice.Strong);

        var page = await PageAssert.PageAsync(await mine.Fill("Note", "Ma note").PostAsync(), HttpStatusCode.Conflict);

        Assert.Contains(Address, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var again = FormPoster.In(browser, Links.AnswerEvidence("en", notice.Id, PlanNotice.Strong), page, "#save");
        PageAssert.RedirectsTo(await again.PostAsync(), Links.Evidence("en", notice.Id));
    }

    [Fact]
    public async Task Post_Review_MarksTheAnswerAndAChangeOfLinksEndsIt()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var publisher = await notice.SignInAsync(MemberRole.Publisher);
        await SaveAsync(publisher, notice, PlanNotice.Strong);

        PageAssert.RedirectsTo(await ReviewAsync(publisher, notice, "Lu et conforme"), Links.Evidence("en", notice.Id));
        Assert.Contains("Reviewed", await StatusAsync(publisher, notice), StringComparison.Ordinal);
        await (await OpenAsync(publisher, notice, PlanNotice.Strong)).Set("Url", "https://ville.example/autre").Set("Title", "Autre").PostAsync();

        Assert.Contains("Evidenced", await StatusAsync(publisher, notice), StringComparison.Ordinal);
        Assert.Contains(await notice.ActsAsync(), act => act.Kind == "evidence-reviewed");
    }

    [Fact]
    public async Task Post_ReviewWithFourEyes_IsForAnotherPublisher()
    {
        var notice = await PlanNotice.CreateAsync(host, fourEyes: true);
        var author = await notice.SignInAsync(MemberRole.Publisher);
        var reviewer = await notice.SignInAsync(MemberRole.Publisher);
        var opened = await FormPosterOfReview(reviewer, notice, author);

        PageAssert.RedirectsTo(await opened.PostAsync(), Links.Evidence("en", notice.Id));
        var page = await PageAssert.PageAsync(await GetAsync(author, Links.AnswerEvidence("en", notice.Id, PlanNotice.Strong)));

        Assert.Null(page.QuerySelector("#review"));
        Assert.Contains("may not review it", page.Body!.TextContent, StringComparison.Ordinal);
        var forged = await (await OpenAsync(author, notice, PlanNotice.Strong)).PostToAsync(Links.AnswerEvidence("en", notice.Id, PlanNotice.Strong) + "?handler=Review");
        PageAssert.SummaryLeadsTo(await PageAssert.PageAsync(forged, HttpStatusCode.BadRequest), "comment", "may not review it");
    }

    [Fact]
    public async Task Post_ReviewByAContributor_IsForbidden()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var browser = await notice.SignInAsync(MemberRole.Contributor);
        await SaveAsync(browser, notice, PlanNotice.Strong);

        var form = await OpenAsync(browser, notice, PlanNotice.Strong);

        Assert.Equal(HttpStatusCode.Forbidden, (await form.PostToAsync(Links.AnswerEvidence("en", notice.Id, PlanNotice.Strong) + "?handler=Review")).StatusCode);
    }

    [Fact]
    public async Task Publish_WithEvidence_CarriesStatusAndLinksButNoNoteCommentOrInternalAnswer()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var publisher = await notice.SignInAsync(MemberRole.Publisher);
        await SaveAsync(publisher, notice, PlanNotice.Strong);
        await SaveAsync(publisher, notice, PlanNotice.InternalWeak);
        await ReviewAsync(publisher, notice, "Remarque-privée");

        var document = await notice.PublishAgainAsync();

        Assert.Equal([PlanNotice.Strong, PlanNotice.Weak], document.Evidence!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(EvidenceStatus.Reviewed, document.Evidence![PlanNotice.Strong].Status);
        Assert.Equal([new EvidenceLink(Address, "Délibération 12")], document.Evidence![PlanNotice.Strong].Links);
        Assert.Equal(EvidenceStatus.Declared, document.Evidence![PlanNotice.Weak].Status);
        Assert.DoesNotContain("privée", document.ToCanonicalJson(), StringComparison.Ordinal);
        var page = await PageAssert.PageAsync(await GetAsync(host.Browser(), Links.Notice("en", notice.Id, "Places en école")), language: "en");
        var answers = page.GetElementById("value-fin-02")!.Closest("section")!.QuerySelectorAll(".answers > div");
        var reviewed = Assert.Single(answers, answer => answer.QuerySelector($"a[href='{Address}']") is not null);
        Assert.Contains("Reviewed", reviewed.TextContent, StringComparison.Ordinal);
        Assert.Single(answers, answer => answer.TextContent.Contains("Declared", StringComparison.Ordinal));
        Assert.DoesNotContain("privée", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_VersionOfBefore_SaysNothingOfEvidence()
    {
        var notice = await PlanNotice.CreateAsync(host);

        var page = await PageAssert.PageAsync(await GetAsync(host.Browser(), Links.Notice("en", notice.Id, "Places en école")));

        Assert.Empty(page.QuerySelectorAll(".evidence"));
    }

    [Fact]
    public async Task Get_UnknownQuestionOrAnotherBodysNotice_IsNotFound()
    {
        var notice = await PlanNotice.CreateAsync(host);
        var member = await notice.SignInAsync(MemberRole.Contributor);
        var stranger = await (await PlanNotice.CreateAsync(host)).SignInAsync(MemberRole.Publisher);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(member, Links.AnswerEvidence("en", notice.Id, "NOP-99"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(member, Links.AnswerEvidence("en", notice.Id, "GOU-06"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stranger, Links.AnswerEvidence("en", notice.Id, PlanNotice.Strong))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(stranger, Links.Evidence("en", notice.Id))).StatusCode);
    }

    private static Task<FormPoster> OpenAsync(HttpClient browser, PlanNotice notice, string question) =>
        FormPoster.OpenAsync(browser, Links.AnswerEvidence("en", notice.Id, question), "#save");

    private static async Task<HttpResponseMessage> SaveAsync(HttpClient browser, PlanNotice notice, string question) =>
        await (await OpenAsync(browser, notice, question)).Set("Url", Address, "").Set("Title", "Délibération 12", "").Fill("Note", "Note-privée").PostAsync();

    private static async Task<HttpResponseMessage> ReviewAsync(HttpClient browser, PlanNotice notice, string comment) =>
        await (await FormPoster.OpenAsync(browser, Links.AnswerEvidence("en", notice.Id, PlanNotice.Strong), "#review")).Fill("comment", comment).PostAsync();

    private static async Task<FormPoster> FormPosterOfReview(HttpClient reviewer, PlanNotice notice, HttpClient author)
    {
        await SaveAsync(author, notice, PlanNotice.Strong);
        return await FormPoster.OpenAsync(reviewer, Links.AnswerEvidence("en", notice.Id, PlanNotice.Strong), "#review");
    }

    private static async Task<string> StatusAsync(HttpClient browser, PlanNotice notice) =>
        (await PageAssert.PageAsync(await GetAsync(browser, Links.AnswerEvidence("en", notice.Id, PlanNotice.Strong)))).QuerySelector(".page-head .tag")!.TextContent;

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);
}
