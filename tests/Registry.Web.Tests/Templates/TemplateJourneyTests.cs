using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Inventories;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Templates;

/// <summary>From the author's draft to the notice of a body that follows the template, and on to the next version.</summary>
public sealed class TemplateJourneyTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adopt_FromTheCatalogue_IsPublishedWithinTwelvePagesAndSaysWhereItsAnswersComeFrom()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Redevance de jardin");
        var template = await desk.PublishAsync();
        var commune = await Office.OpenAsync(host);
        var browser = await commune.AsAsync(MemberRole.Publisher);
        var reader = new CountingReader(browser);

        var catalogue = await reader.ReadAsync(Links.Templates(Links.Templates("en"), "jardin+", desk.Office.Slug, "jardin+"));
        Assert.Equal("Redevance de jardin", catalogue.QuerySelector(".directory h3")!.TextContent);
        var page = await reader.ReadAsync(catalogue.QuerySelector(".directory a")!.GetAttribute("href")!);
        Assert.Contains("Le guichet qui répond.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var adopt = page.QuerySelector("main .button")!.GetAttribute("href")!;
        var started = await FormPoster.In(browser, adopt, await reader.ReadAsync(adopt)).PostAsync();
        var local = started.Headers.Location!.OriginalString;
        var id = local.Split('/')[^2];
        var questions = await reader.ReadAsync(local);
        Assert.InRange(questions.QuerySelectorAll(".question").Length, 5, 8);
        var saved = await LocalAnswers.Fill(FormPoster.In(browser, local, questions)).PostAsync("Save and check the notice");
        PageAssert.RedirectsTo(saved, Links.DraftCheck("en", id));
        var submitted = await FormPoster.In(browser, Links.DraftCheck("en", id), await reader.ReadAsync(Links.DraftCheck("en", id)), "#submit").PostAsync();
        await reader.ReadAsync(submitted.Headers.Location!.OriginalString);
        var publish = Links.DraftAct("en", id, PublicationAct.Publish);
        var published = await FormPoster.In(browser, publish, await reader.ReadAsync(publish)).PostAsync();
        await reader.ReadAsync(published.Headers.Location!.OriginalString);
        var notice = await reader.ReadAsync(Links.Notice("en", id, "Redevance de jardin"));

        Assert.True(reader.Pages <= 12, $"{reader.Pages} pages");
        Assert.Contains("version 1, kept by Logiciels Fictifs", notice.QuerySelector("#template")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(notice.QuerySelector("#value-summary .origin"));
        Assert.Null(notice.QuerySelector("#value-department .origin"));
        var origin = (await JsonAsync(Links.ApiNotice(id)))["template"]!;
        Assert.Equal((template, 1), (origin["id"]!.GetValue<string>(), origin["version"]!.GetValue<int>()));
        Assert.Equal(desk.Office.Slug, origin["author"]!["id"]!.GetValue<string>());
        var paths = origin["paths"]!.AsArray().Select(path => path!.GetValue<string>()).ToList();
        Assert.Contains("DRO-01", paths);
        Assert.DoesNotContain("header.contact", paths);
        var twin = await JsonAsync(Links.ApiTemplate(template));
        Assert.Equal(id, twin["followers"]!.AsArray().Single()!["notice"]!.GetValue<string>());
        Assert.Equal("Le guichet qui répond.", twin["versions"]![0]!["local"]!.AsArray().Single(answer => answer!["path"]!.GetValue<string>() == "header.contact")!["help"]!.GetValue<string>());
    }

    [Fact]
    public async Task NewVersion_AnswersChanged_AreTakenOverOrKeptOneByOneAndAskedOnce()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Redevance révisée");
        var template = await desk.PublishAsync();
        var commune = await Office.OpenAsync(host);
        var browser = await commune.AsAsync(MemberRole.Publisher);
        var id = await AdoptAndPublishAsync(commune, browser, template, new DraftChange("FRU-01", new StatedValue("deep_or_sensors"), 1));

        await ChangeAsync(desk, "header.summary", "Calcule la redevance et l’imprime.");
        await ChangeAsync(desk, "FRU-01", "classical_ml");
        await ChangeAsync(desk, "header.affected_people", "Les foyers et les associations.");
        await desk.PublishNextAsync(2, "La redevance s’imprime.");

        var workspace = await PageAssert.PageAsync(await browser.GetAsync(Links.Workspace("en"), Cancellation));
        Assert.NotNull(workspace.QuerySelector($"a[href='{Links.TemplateChanges("en", id)}']"));
        var address = Links.TemplateChanges("en", id);
        var page = await PageAssert.PageAsync(await browser.GetAsync(address, Cancellation));
        Assert.Contains("La redevance s’imprime.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("theirs", Chosen(page, "header.summary"));
        // The body gave its own answer: it is kept unless it says otherwise.
        Assert.Equal("own", Chosen(page, "FRU-01"));

        var one = await FormPoster.In(browser, address, page, "#changes").Set("do", "only:header.summary").PostToAsync(address);
        PageAssert.RedirectsTo(one, address);
        page = await PageAssert.PageAsync(await browser.GetAsync(address, Cancellation));
        Assert.Null(page.QuerySelector("[name='take:header.summary']"));
        var rest = await FormPoster.In(browser, address, page, "#changes").Fill("take:header.affected_people", "own").PostAsync("Save these choices");
        PageAssert.RedirectsTo(rest, Links.Draft("en", id));

        Assert.Equal("\"Calcule la redevance et l’imprime.\"", System.Text.RegularExpressions.Regex.Unescape((await commune.ValueAsync(id, "header.summary"))!));
        Assert.Equal("\"deep_or_sensors\"", await commune.ValueAsync(id, "FRU-01"));
        var asked = await PageAssert.PageAsync(await browser.GetAsync(address, Cancellation));
        Assert.Contains("follows version 2, the latest", asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await PublishAsync(commune, id, "Nouvelle version du modèle");
        var origin = (await JsonAsync(Links.ApiNotice(id)))["template"]!;
        var paths = origin["paths"]!.AsArray().Select(path => path!.GetValue<string>()).ToList();
        Assert.Equal(2, origin["version"]!.GetValue<int>());
        Assert.Contains("header.summary", paths);
        Assert.DoesNotContain("FRU-01", paths);
        Assert.DoesNotContain("header.affected_people", paths);
    }

    [Fact]
    public async Task Stop_FollowingATemplate_KeepsTheAnswersAndIsRecorded()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Redevance quittée");
        var template = await desk.PublishAsync();
        var commune = await Office.OpenAsync(host);
        var browser = await commune.AsAsync(MemberRole.Publisher);
        var id = await AdoptAsync(browser, template);
        var address = Links.TemplateChanges("en", id);
        var before = await commune.ValueAsync(id, "DRO-01");
        Assert.NotNull(before);

        PageAssert.RedirectsTo(await (await FormPoster.OpenAsync(browser, address, "#stop ~ form")).PostAsync("Stop following"), Links.Draft("en", id));

        Assert.Equal(before, await commune.ValueAsync(id, "DRO-01"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address, Cancellation)).StatusCode);
        Assert.Contains("template-left", await host.ActsAsync(commune));
    }

    [Fact]
    public async Task NewVersion_QuestionBecomesLocal_IsAskedWithTheLocalAnswers()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Redevance locale");
        var template = await desk.PublishAsync();
        var commune = await Office.OpenAsync(host);
        var browser = await commune.AsAsync(MemberRole.Publisher);
        var id = await AdoptAsync(browser, template);
        var address = Links.MakeTemplate("en", desk.DraftId);
        var author = await desk.Office.AsAsync(MemberRole.Publisher);
        var form = (await FormPoster.OpenAsync(author, address)).Fill("place:SOU-01", "Local").Fill("Remark", "Chacun dit de quoi il dépend.");
        var compared = await PageAssert.PageAsync(await form.PostAsync("See what changes"));
        Assert.Contains("Each body now answers for itself", compared.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await FormPoster.In(author, address, compared).PostAsync("Publish version 2")).StatusCode);

        var decided = await (await FormPoster.OpenAsync(browser, Links.TemplateChanges("en", id), "#changes")).PostAsync("Save these choices");

        PageAssert.RedirectsTo(decided, Links.Draft("en", id));
        var local = await PageAssert.PageAsync(await browser.GetAsync(Links.LocalAnswers("en", id), Cancellation));
        Assert.NotNull(local.QuerySelector("[name='SOU-01']"));
    }

    [Fact]
    public async Task Decide_AfterAColleagueChangedTheAnswer_ShowsItAgain()
    {
        var desk = await AuthorsDesk.OpenAsync(host, "Redevance à deux");
        var template = await desk.PublishAsync();
        var commune = await Office.OpenAsync(host);
        var browser = await commune.AsAsync(MemberRole.Publisher);
        var id = await AdoptAsync(browser, template);
        await ChangeAsync(desk, "FRU-01", "classical_ml");
        await desk.PublishNextAsync(2, "Hébergement.");
        var form = await FormPoster.OpenAsync(browser, Links.TemplateChanges("en", id), "#changes");
        await commune.SaveAsync(id, new DraftChange("FRU-01", new StatedValue("deep_or_sensors"), 1));

        var refused = await PageAssert.PageAsync(await form.PostAsync("Save these choices"), HttpStatusCode.Conflict);

        PageAssert.SummaryLeadsTo(refused, "changes", "Somebody in your body has just changed");
        Assert.Equal("\"deep_or_sensors\"", await commune.ValueAsync(id, "FRU-01"));
    }

    private static async Task ChangeAsync(AuthorsDesk desk, string path, string value)
    {
        var draft = await desk.Office.DraftAsync(desk.DraftId);
        Assert.Empty(await desk.Office.SaveAsync(desk.DraftId, new DraftChange(path, new StatedValue(value), draft.VersionOf(path))));
    }

    private static async Task<string> AdoptAsync(HttpClient browser, string template)
    {
        var started = await (await FormPoster.OpenAsync(browser, Links.AdoptTemplate("en", template))).PostAsync();
        return started.Headers.Location!.OriginalString.Split('/')[^2];
    }

    private static async Task<string> AdoptAndPublishAsync(Office commune, HttpClient browser, string template, DraftChange own)
    {
        var id = await AdoptAsync(browser, template);
        await LocalAnswers.Fill(await FormPoster.OpenAsync(browser, Links.LocalAnswers("en", id))).PostAsync("Save and check the notice");
        Assert.Empty(await commune.SaveAsync(id, own));
        await PublishAsync(commune, id, null);
        return id;
    }

    private static async Task PublishAsync(Office commune, string id, string? reason)
    {
        Assert.Null(await commune.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, Cancellation)));
        Assert.Null(await commune.ActAsync(MemberRole.Publisher, (publication, actor) => publication.PublishAsync(id, reason, actor, Cancellation)));
    }

    private static string? Chosen(IDocument page, string path) => page.QuerySelector($"[name='take:{path}']:checked")?.GetAttribute("value");

    private async Task<JsonNode> JsonAsync(string address) => (await host.Browser().GetFromJsonAsync<JsonNode>(address, Cancellation))!;

    /// <summary>Counts the pages that a person sees.</summary>
    private sealed class CountingReader(HttpClient browser)
    {
        public int Pages { get; private set; }

        public async Task<IDocument> ReadAsync(string address)
        {
            Pages++;
            return await PageAssert.PageAsync(await browser.GetAsync(address, Cancellation));
        }
    }
}
