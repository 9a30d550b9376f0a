using System.Net;
using System.Text.Json.Nodes;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

public sealed class PublicationPagesTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Submit_IncompleteNotice_NamesEveryMissingAnswerAndLeadsToIt()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.StartAsync();
        var browser = await office.AsAsync(MemberRole.Contributor);

        var form = await FormPoster.OpenAsync(browser, Links.DraftCheck("en", id), "#submit");
        var page = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest, "en");

        var review = await ReviewAsync(office, id);
        Assert.Equal(review.MissingHeader.Count + review.MissingQuestions.Count, page.QuerySelectorAll(".error-summary a").Length);
        Assert.All(review.MissingHeader, field => PageAssert.SummaryLeadsTo(page, FormNames.Id(DraftPaths.Header(field.Id)), field.Label.In("en")));
        Assert.All(review.MissingQuestions, question => PageAssert.SummaryLeadsTo(page, FormNames.Id(question.Id), question.Text.In("en")));
        Assert.All(page.QuerySelectorAll(".check__row--missing"), row => Assert.Contains("?from=check", row.QuerySelector("a")!.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Change_FromCheckAnswers_GoesBackThere()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.CompleteAsync();

        var form = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Contributor), Links.DraftScreen("en", id, "header-purpose", fromCheck: true));

        PageAssert.RedirectsTo(await form.PostAsync(), Links.DraftCheck("en", id));
    }

    [Fact]
    public async Task Publish_ByAnotherPerson_IsPublicAtOnceWithTheHashOfItsText()
    {
        var office = await Office.OpenAsync(host, fourEyes: true);
        var id = await office.CompleteAsync("Redevance des jardins");
        var form = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Contributor), Links.DraftCheck("fr", id), "#submit");
        PageAssert.RedirectsTo(await form.PostAsync(), Links.Draft("fr", id));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(host.Browser(), Links.Notice("fr", id))).StatusCode);

        await ConfirmAsync(office, id, PublicationAct.Publish);

        var version = Assert.Single(await office.VersionsAsync(id));
        Assert.Equal(NoticeDocument.Hash(version.Document!), version.Sha256);
        var notice = JsonNode.Parse(await host.Browser().GetStringAsync(Links.ApiNoticeVersion(id, 1), TestContext.Current.CancellationToken))!;
        Assert.Equal(version.Sha256, notice["sha256"]!.GetValue<string>());
        foreach (var (member, value) in JsonNode.Parse(version.Document!)!.AsObject())
        {
            Assert.True(JsonNode.DeepEquals(value, notice[member]), $"The API tells {member} differently.");
        }
    }

    [Fact]
    public async Task Publish_OwnSubmissionWithFourEyes_IsRefusedInWords()
    {
        var office = await Office.OpenAsync(host, fourEyes: true);
        var id = await office.CompleteAsync();
        var publisher = await office.AsAsync(MemberRole.Publisher);
        var other = await office.CompleteAsync();
        await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(other, actor, TestContext.Current.CancellationToken));
        await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken));

        // The form of a notice that may be published, sent to the one that may not.
        var token = await TokenAsync(publisher, other);
        var answer = await PostAsync(publisher, Links.DraftAct("en", id, PublicationAct.Publish), ("__RequestVerificationToken", token));

        var page = await PageAssert.PageAsync(answer, HttpStatusCode.Forbidden, "en");
        PageAssert.SummaryLeadsTo(page, "reason", "Your body asks for four eyes");
        Assert.Empty(await office.VersionsAsync(id));
        PageAssert.RedirectsTo(await GetAsync(publisher, Links.DraftAct("en", id, PublicationAct.Publish)), Links.Draft("en", id));
    }

    [Fact]
    public async Task Return_WithRemark_ShowsItToTheAuthor()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.CompleteAsync();
        await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken));
        var form = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Publisher), Links.DraftAct("en", id, PublicationAct.Return));
        var refused = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest);
        PageAssert.HasError(refused, "Reason", "Write your remark");

        form = FormPoster.In(await office.AsAsync(MemberRole.Publisher), Links.DraftAct("en", id, PublicationAct.Return), refused);
        PageAssert.RedirectsTo(await form.Fill("Reason", "Précisez le barème.").PostAsync(), Links.Draft("en", id));

        var page = await PageAssert.PageAsync(await GetAsync(await office.AsAsync(MemberRole.Contributor), Links.Draft("en", id)));
        Assert.Contains("Précisez le barème.", page.QuerySelector(".banner--draft")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeginNewVersion_StartsFromTheCurrentOneWithWithheldValues()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.PublishAsync(
            new DraftChange("SOU-08", new StatedValue(JsonValue.Create(1200.5m), DisclosureState.Withheld, "CRPA L.311-5"), 0),
            new DraftChange("header.suppliers", new StatedValue(new JsonArray(new JsonObject { ["name"] = "Éditeur" }), DisclosureState.Internal), 0));

        await ConfirmAsync(office, id, PublicationAct.BeginNewVersion, MemberRole.Contributor);

        Assert.DoesNotContain("1200", (await office.VersionsAsync(id))[0].Document!, StringComparison.Ordinal);
        var page = await PageAssert.PageAsync(await GetAsync(await office.AsAsync(MemberRole.Contributor), Links.DraftScreen("fr", id, "theme-SOU")));
        Assert.Equal("1200,5", page.QuerySelector("[name='SOU-08']")!.GetAttribute("value"));
        Assert.Equal("CRPA L.311-5", page.QuerySelector("[name='ground:SOU-08']")!.GetAttribute("value"));
        Assert.Equal("[{\"name\":\"\\u00C9diteur\"}]", await office.ValueAsync(id, "header.suppliers"));
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().GetAsync(Links.ApiNotice(id), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Retire_PublishesTheNextVersionThatSaysSo()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.PublishAsync();

        await ConfirmAsync(office, id, PublicationAct.Retire, reason: "Remplacé par un guichet");

        var versions = await office.VersionsAsync(id);
        Assert.Equal([1, 2], versions.Select(version => version.Number));
        Assert.Equal("retired", NoticeDocument.Parse(versions[1].Document!).Values.Header["lifecycle"].Value!["stage"]!.GetValue<string>());
        Assert.Equal("in_use", NoticeDocument.Parse(versions[0].Document!).Values.Header["lifecycle"].Value!["stage"]!.GetValue<string>());
    }

    [Fact]
    public async Task Withdraw_HidesTheTextAndKeepsTheHash()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.PublishAsync();
        var hash = (await office.VersionsAsync(id))[0].Sha256;
        await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.BeginNewVersionAsync(id, actor, TestContext.Current.CancellationToken));

        await ConfirmAsync(office, id, PublicationAct.Withdraw, reason: "Décision du tribunal (fictive)");

        var version = Assert.Single(await office.VersionsAsync(id));
        Assert.Equal((null, null, hash), (version.Document, version.ReservedValues, version.Sha256));
        Assert.Empty((await office.DraftAsync(id)).Rows);
        var gone = await GetAsync(host.Browser(), Links.Notice("fr", id));
        var page = await PageAssert.PageAsync(gone, HttpStatusCode.Gone, "fr");
        Assert.Contains("Décision du tribunal (fictive)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Calcule la redevance", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync(host.Browser(), Links.ApiNotice(id))).StatusCode);
    }

    [Fact]
    public async Task DeleteDraft_RemovesItAndSaysSoInTheWorkspace()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.CompleteAsync();
        var browser = await office.AsAsync(MemberRole.Contributor);

        var form = await FormPoster.OpenAsync(browser, Links.DraftAct("en", id, PublicationAct.DeleteDraft));
        PageAssert.RedirectsTo(await form.PostAsync(), Links.Workspace("en"));

        var page = await PageAssert.PageAsync(await GetAsync(browser, Links.Workspace("en")));
        Assert.Equal("The draft is deleted.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Null(await office.FindDraftAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(browser, Links.Draft("en", id))).StatusCode);
    }

    [Fact]
    public async Task TaskList_QuestionsAskedTogether_AreNamedByTheFirst()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.StartAsync();

        var page = await PageAssert.PageAsync(await GetAsync(await office.AsAsync(MemberRole.Contributor), Links.Draft("en", id)));

        var task = page.QuerySelector($"a[href='{Links.DraftScreen("en", id, "essential-data")}']")!;
        Assert.EndsWith("and 1 more question", task.TextContent, StringComparison.Ordinal);
        Assert.Equal("To complete (0 of 2)", task.ParentElement!.QuerySelector(".task__status")!.TextContent);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string address, params (string Name, string Value)[] fields) => browser.PostAsync(
        address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    private static async Task<string> TokenAsync(HttpClient browser, string id)
    {
        var page = await PageAssert.PageAsync(await GetAsync(browser, Links.DraftAct("en", id, PublicationAct.Publish)));
        return page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static async Task ConfirmAsync(Office office, string id, PublicationAct act, MemberRole role = MemberRole.Publisher, string? reason = null)
    {
        var form = await FormPoster.OpenAsync(await office.AsAsync(role), Links.DraftAct("en", id, act));
        if (reason is not null)
        {
            form.Fill("Reason", reason);
        }

        PageAssert.RedirectsTo(await form.PostAsync(), Links.Draft("en", id));
    }

    private static async Task<DraftReview> ReviewAsync(Office office, string id) =>
        new(await office.DraftAsync(id), Domain.Questionnaire.Definitions.Current, new DateOnly(2026, 11, 2));
}
