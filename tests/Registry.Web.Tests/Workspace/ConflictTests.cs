using System.Net;
using AngleSharp.Dom;
using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

public sealed class ConflictTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Summary = "header.summary";

    [Fact]
    public async Task Save_AfterSomebodyElse_ShowsBothAndStoresNothingYet()
    {
        var (office, id, page, _) = await ConflictAsync();

        var values = page.QuerySelectorAll(".overlap dd").Select(value => value.TextContent);
        Assert.Equal(["Texte de la publication.", "Texte de la contribution."], values);
        Assert.Contains(office.Email(MemberRole.Publisher), page.QuerySelector(".overlap dt")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("\"Texte de la publication.\"", await office.ValueAsync(id, Summary));
    }

    [Fact]
    public async Task Save_OnceMoreAfterTheConflict_KeepsOnesOwn()
    {
        var (office, id, page, browser) = await ConflictAsync();

        var answer = await FormPoster.In(browser, Links.DraftScreen("fr", id, "header-purpose"), page).PostAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("\"Texte de la contribution.\"", await office.ValueAsync(id, Summary));
    }

    [Fact]
    public async Task Save_AfterLeavingOnesOwn_KeepsTheOther()
    {
        var (office, id, page, browser) = await ConflictAsync();

        var form = await FormPoster.OpenAsync(browser, page.QuerySelector(".overlap a[href^='/']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.Found, (await form.PostAsync()).StatusCode);

        Assert.Equal("\"Texte de la publication.\"", await office.ValueAsync(id, Summary));
    }

    [Fact]
    public async Task Save_SameAnswerTwiceOrAnotherAnswer_IsNoConflict()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.StartAsync();
        var (first, second) = (await OpenAsync(office, id, MemberRole.Contributor), await OpenAsync(office, id, MemberRole.Publisher));

        Assert.Equal(HttpStatusCode.Found, (await first.Fill(Summary, "Le même texte.").PostAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await second.Fill(Summary, "Le même texte.").Fill("header.policy_area", "finance").PostAsync()).StatusCode);

        Assert.Equal("[\"finance\"]", await office.ValueAsync(id, "header.policy_area"));
    }

    [Fact]
    public async Task Save_AfterSubmission_SaysSoKeepsTheTextOnThePageAndStoresNothing()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.CompleteAsync();
        var form = await OpenAsync(office, id, MemberRole.Contributor);
        await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken));

        var page = await PageAssert.PageAsync(await form.Fill(Summary, "Trop tard").PostAsync(), HttpStatusCode.Conflict, "fr");

        PageAssert.SummaryLeadsTo(page, "answers", "n’est plus en cours de rédaction");
        Assert.Equal("Trop tard", page.QuerySelector($"[name='{Summary}']")!.TextContent.Trim());
        Assert.DoesNotContain("Trop tard", await office.ValueAsync(id, Summary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Act_OnADraftThatSomebodyDeleted_IsNotFoundAndNoFault()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.CompleteAsync();
        Assert.Null(await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.DeleteDraftAsync(id, actor, TestContext.Current.CancellationToken)));

        var refusal = await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken));

        Assert.Equal(PublicationRefusal.NotInThisState, refusal);
    }

    private static async Task<FormPoster> OpenAsync(Office office, string id, MemberRole role) =>
        await FormPoster.OpenAsync(await office.AsAsync(role), Links.DraftScreen("fr", id, "header-purpose"));

    private async Task<(Office Office, string Id, IDocument Page, HttpClient Browser)> ConflictAsync()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.StartAsync();
        var form = await OpenAsync(office, id, MemberRole.Contributor);
        var other = await OpenAsync(office, id, MemberRole.Publisher);
        Assert.Equal(HttpStatusCode.Found, (await other.Fill(Summary, "Texte de la publication.").PostAsync()).StatusCode);
        // Both had seen a blank: the second save is the one that says which answer it had seen.
        var page = await PageAssert.PageAsync(await form.Fill(Summary, "Texte de la contribution.").PostAsync(), HttpStatusCode.Conflict, "fr");
        return (office, id, page, await office.AsAsync(MemberRole.Contributor));
    }
}
