using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Templates;

public sealed class TemplateAccessTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_PagesOfAnotherBody_AreNotFound()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Modèle gardé");
        var template = await desk.PublishAsync();
        var commune = await Office.OpenAsync(host);
        var browser = await commune.AsAsync(MemberRole.Publisher);
        var followed = (await (await FormPoster.OpenAsync(browser, Links.AdoptTemplate("en", template))).PostAsync()).Headers.Location!.OriginalString.Split('/')[^2];
        var author = await desk.Office.AsAsync(MemberRole.Publisher);

        foreach (var (reader, address) in new[]
                 {
                     (browser, Links.MakeTemplate("en", desk.DraftId)), (browser, Links.BodyTemplates("en", desk.Office.Slug)),
                     (author, Links.LocalAnswers("en", followed)), (author, Links.TemplateChanges("en", followed)), (author, Links.Draft("en", followed)),
                 })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address, Cancellation)).StatusCode);
        }

        // The author sees no draft of those who follow the template.
        var twin = await host.Browser().GetFromJsonAsync<JsonNode>(Links.ApiTemplate(template), Cancellation);
        Assert.Empty(twin!["followers"]!.AsArray());
    }

    [Fact]
    public async Task Supplier_CompleteDraft_IsNeverPublishedAsANotice()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Brouillon de fournisseur");
        var browser = await desk.Office.AsAsync(MemberRole.Publisher);

        var refusal = await desk.Office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(desk.DraftId, actor, Cancellation));
        var check = await PageAssert.PageAsync(await browser.GetAsync(Links.DraftCheck("en", desk.DraftId), Cancellation));

        Assert.Equal(PublicationRefusal.BodyPublishesNoNotice, refusal);
        Assert.Null(check.QuerySelector("#submit"));
        Assert.NotNull(check.QuerySelector($"main a[href='{Links.MakeTemplate("en", desk.DraftId)}']"));
    }

    [Fact]
    public async Task Supplier_WithATemplate_StandsInTheCatalogueAndInNoListOfBodies()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Modèle au catalogue");
        await desk.PublishAsync();
        var visitor = host.Browser();

        var bodies = await visitor.GetStringAsync(Links.Page(Links.ApiBodies(), "fictifs", 1), Cancellation);
        var catalogue = await PageAssert.PageAsync(await visitor.GetAsync(Links.Templates(Links.Templates("fr"), null, desk.Office.Slug, null), Cancellation), language: "fr");

        Assert.DoesNotContain(desk.Office.Slug, bodies, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Links.Body("fr", desk.Office.Slug), Cancellation)).StatusCode);
        Assert.Single(catalogue.QuerySelectorAll(".directory > li"));
    }

    [Fact]
    public async Task Make_ByAContributor_IsRefusedAndKeepsWhatWasTyped()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Modèle proposé");
        var browser = await desk.Office.AsAsync(MemberRole.Contributor);
        var address = Links.MakeTemplate("en", desk.DraftId);

        var page = await PageAssert.PageAsync(
            await (await FormPoster.OpenAsync(browser, address)).Fill("Product", "Jardin+").Set("do", "publish").PostToAsync(address), HttpStatusCode.BadRequest);

        PageAssert.SummaryLeadsTo(page, "answers", "Only a person who publishes");
        Assert.Equal("Jardin+", page.QuerySelector("[name=Product]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Make_AnswerKeptInside_CannotBeShared()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Modèle discret");
        await desk.Office.SaveAsync(desk.DraftId, new DraftChange("SOU-01", new StatedValue("in_house", DisclosureState.Internal), 1));
        var browser = await desk.Office.AsAsync(MemberRole.Publisher);
        var form = await FormPoster.OpenAsync(browser, Links.MakeTemplate("en", desk.DraftId));

        await form.Set("place:SOU-01", "Shared").PostAsync("Publish version 1");

        var list = await host.Browser().GetFromJsonAsync<JsonNode>(Links.Templates(Links.ApiTemplates(), "discret", null, null), Cancellation);
        var twin = await host.Browser().GetFromJsonAsync<JsonNode>(Links.ApiTemplate(list!["items"]!.AsArray().Single()!["id"]!.GetValue<string>()), Cancellation);
        Assert.Null(twin!["versions"]![0]!["shared"]!["SOU-01"]);
        Assert.NotNull(twin["versions"]![0]!["shared"]!["FRU-01"]);
    }
}
