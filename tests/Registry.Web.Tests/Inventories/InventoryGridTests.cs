using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Inventories;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Inventories;

public sealed class InventoryGridTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Get_Grid_ListsNoticesAndEntriesTheMostUrgentFirst()
    {
        var office = await Office.OpenAsync(host);
        var published = await office.PublishAsync();
        await office.StartAsync("Brouillon de tri");
        await host.AddEntryAsync(office, "Aide au tri", "Accueil", automatic: TriageAnswer.Aid, mention: TriageAnswer.Yes);
        await host.AddEntryAsync(office, "Amende automatique", "Voirie", automatic: TriageAnswer.Alone, mention: TriageAnswer.No);

        var page = await GridAsync(office);

        Assert.Equal(["Amende automatique", "Brouillon de tri", "Aide au tri", "Tarif de la cantine"], Titles(page));
        var urgent = Row(page, "Amende automatique");
        Assert.Contains("Urgent, because it decides alone and the legal mention is not there.", urgent, StringComparison.Ordinal);
        Assert.Contains("to check, because the body has not said how many agents it has", urgent, StringComparison.Ordinal);
        // The published notice answers the triage: it decides alone, the mention is incomplete.
        Assert.Contains("the legal mention is incomplete", Row(page, "Tarif de la cantine"), StringComparison.Ordinal);
        Assert.Contains("Published", Row(page, "Tarif de la cantine"), StringComparison.Ordinal);
        Assert.Equal(published, (await host.EntriesAsync(office)).Single(entry => entry.Title == "Tarif de la cantine").Notice!.PublicId);
    }

    [Fact]
    public async Task Get_BodyWithNoticesButNoEntry_FillsTheInventoryOnce()
    {
        var office = await Office.OpenAsync(host);
        await office.StartAsync("Ancienne fiche");
        await host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().InventoryEntries
            .Where(entry => entry.BodyId == office.BodyId).ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        await GridAsync(office);
        Assert.Equal(["Ancienne fiche"], Titles(await GridAsync(office)));
    }

    [Fact]
    public async Task Get_ByTitle_StandsInTheOrderOfReaders()
    {
        var office = await Office.OpenAsync(host);
        foreach (var title in new[] { "Zone 30", "Étude 10", "étude 2", "Eau", "Accueil" })
        {
            await host.AddEntryAsync(office, title);
        }

        Assert.Equal(["Accueil", "Eau", "étude 2", "Étude 10", "Zone 30"], Titles(await GridAsync(office, "sort=Title")));
    }

    [Fact]
    public async Task Get_Filters_FindWhatBlocks()
    {
        var office = await Office.OpenAsync(host);
        await host.AddEntryAsync(office, "Sans mention", "Voirie", automatic: TriageAnswer.Alone, mention: TriageAnswer.No);
        await host.AddEntryAsync(office, "100 % manuel", null, automatic: TriageAnswer.No);
        var waiting = await office.CompleteAsync("Fiche soumise");
        await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(waiting, actor, TestContext.Current.CancellationToken));
        await office.StartAsync("Fiche vide");

        Assert.Equal(["Sans mention", "Fiche soumise"], Titles(await GridAsync(office, "blocker=NoMention")));
        Assert.Equal(["Fiche vide", "100 % manuel"], Titles(await GridAsync(office, "blocker=NoDepartment")));
        Assert.Equal(["Fiche soumise"], Titles(await GridAsync(office, "blocker=WaitingForReview")));
        Assert.Equal(["Fiche vide"], Titles(await GridAsync(office, "blocker=MissingAnswers")));
        Assert.Equal(["Sans mention"], Titles(await GridAsync(office, "department=Voirie")));
        Assert.Equal(["100 % manuel"], Titles(await GridAsync(office, "urgency=Last")));
        Assert.Equal(["100 % manuel"], Titles(await GridAsync(office, "q=" + Uri.EscapeDataString("0 % m"))));
        Assert.Equal(["Sans mention", "100 % manuel"], Titles(await GridAsync(office, "state=NotDeclared&sort=Urgency")));
        Assert.Equal(4, Titles(await GridAsync(office, "blocker=nonsense&page=99")).Count);
    }

    [Fact]
    public async Task Get_ManyEntries_ShowsFiftyAPageAndKeepsTheFilter()
    {
        var office = await Office.OpenAsync(host);
        await host.UseAsync(async services =>
        {
            var database = services.GetRequiredService<RegistryDbContext>();
            var now = host.Clock.GetUtcNow().UtcDateTime;
            database.InventoryEntries.AddRange(Enumerable.Range(0, 120).Select(rank => new InventoryEntry
            {
                BodyId = office.BodyId,
                Title = $"Outil {rank:000}",
                Department = "Voirie",
                Values = "{}",
                Origin = InventoryOrigin.Imported,
                CreatedAt = now,
                ChangedAt = now,
            }));
            return await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await GridAsync(office, "department=Voirie&sort=Title");

        Assert.Equal(50, Titles(page).Count);
        var last = await GridAsync(office, page.QuerySelectorAll(".pager a").Single(link => link.GetAttribute("rel") == "next").GetAttribute("href")!.Split('?')[1].Replace("page=2", "page=3", StringComparison.Ordinal));
        Assert.Equal(20, Titles(last).Count);
        Assert.Equal("Outil 100", Titles(last)[0]);
    }

    [Fact]
    public async Task Post_ChangeOfTickedRows_ChangesThoseAndNamesThem()
    {
        var office = await Office.OpenAsync(host);
        var first = await host.AddEntryAsync(office, "Tri A");
        var second = await host.AddEntryAsync(office, "Tri B", "Voirie");
        await host.AddEntryAsync(office, "Tri C");
        var browser = await office.AsAsync(MemberRole.Contributor);
        var address = $"{Links.ChangeEntries("en", office.Slug)}?id={first}&id={second}";

        var nothing = await PageAssert.PageAsync(await (await FormPoster.OpenAsync(browser, address)).PostAsync(), HttpStatusCode.BadRequest, "en");
        PageAssert.HasError(nothing, "Department", "Choose what is to change");

        var form = await FormPoster.OpenAsync(browser, address);
        var answer = await form.Fill("Department", "Voirie").Fill("Answer", "Mention:No").PostAsync();

        PageAssert.RedirectsTo(answer, Links.Inventory("en", office.Slug));
        var page = await GridAsync(office, browser: browser);
        Assert.Equal("2 algorithms have changed: Tri A and Tri B.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(
            [("Tri A", "Voirie", TriageAnswer.No), ("Tri B", "Voirie", TriageAnswer.No), ("Tri C", null, null)],
            (await host.EntriesAsync(office)).Select(entry => (entry.Title, entry.Department, entry.Mention)));
        Assert.Contains("entries-changed", await host.ActsAsync(office));
    }

    [Fact]
    public async Task Post_Triage_SaysWhichDutyApplies()
    {
        var office = await Office.OpenAsync(host);
        var size = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Administrator), Links.BodySize("en", office.Slug));
        PageAssert.HasError(await PageAssert.PageAsync(await size.Fill("Agents", "many").PostAsync(), HttpStatusCode.BadRequest), "Agents", "whole number");
        await (await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Administrator), Links.BodySize("en", office.Slug))).Fill("Agents", "1 200").PostAsync();
        var id = await host.AddEntryAsync(office, "Calcul d’aide");
        var browser = await office.AsAsync(MemberRole.Contributor);

        var form = await FormPoster.OpenAsync(browser, Links.InventoryEntry("en", office.Slug, id), "#triage");
        var answer = await form.Fill("triage-AboutPeople", "Yes").Fill("triage-Automatic", "Alone").Fill("triage-Mention", "No").Fill("Department", "Aide sociale").PostAsync();

        PageAssert.RedirectsTo(answer, Links.InventoryEntry("en", office.Slug, id));
        var page = await PageAssert.PageAsync(await browser.OpenAsync(Links.InventoryEntry("en", office.Slug, id)));
        var duties = page.QuerySelectorAll("table tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.TextContent);
        Assert.Contains("yes, because an individual decision rests on it", duties["Publish the rules online"], StringComparison.Ordinal);
        Assert.Contains("L.312-1-3 and D.312-1-4", duties["Publish the rules online"], StringComparison.Ordinal);
        Assert.Contains("void since 1 July 2020", duties["Decision taken with nobody: void without the mention"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AddAndDelete_ByHand()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Contributor);
        var form = await FormPoster.OpenAsync(browser, Links.NewInventoryEntry("en", office.Slug));
        PageAssert.HasError(await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest), "Title", "Give a name");

        form = await FormPoster.OpenAsync(browser, Links.NewInventoryEntry("en", office.Slug));
        await form.Fill("Title", "=SOMME(A1)").Fill("Department", "Finances").PostAsync();
        var entry = Assert.Single(await host.EntriesAsync(office));

        var table = await browser.GetStringAsync(Links.InventoryExport("en", office.Slug, "csv"), TestContext.Current.CancellationToken);
        Assert.Contains("\r\n'=SOMME(A1),Finances,No notice,", table, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await browser.GetStringAsync(Links.InventoryExport("en", office.Slug, "json"), TestContext.Current.CancellationToken));
        Assert.Equal("urgent", json.RootElement[0].GetProperty("urgency").GetProperty("level").GetString());
        Assert.Equal("toCheck", json.RootElement[0].GetProperty("mustBePublished").GetProperty("answer").GetString());

        PageAssert.RedirectsTo(await (await FormPoster.OpenAsync(browser, Links.InventoryEntry("en", office.Slug, entry.Id), "#remove")).PostAsync(), Links.Inventory("en", office.Slug));
        Assert.Empty(await host.EntriesAsync(office));
    }

    [Fact]
    public async Task Get_EmptyInventory_OffersToStateThatNoneIsUsed()
    {
        var office = await Office.OpenAsync(host);
        var browser = await office.AsAsync(MemberRole.Administrator);

        var page = await GridAsync(office, browser: browser);

        Assert.NotNull(page.QuerySelector($".empty a[href='{Links.Coverage("en", office.Slug)}']"));
        await (await FormPoster.OpenAsync(browser, Links.Coverage("en", office.Slug))).Fill("Uses", "none").PostAsync();
        Assert.Contains("has stated in public since 2 November 2026", (await GridAsync(office, browser: browser)).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        await host.AddEntryAsync(office, "Trouvé depuis");
        Assert.Contains("Check the statement", (await GridAsync(office, browser: browser)).QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByOthers_IsRefused()
    {
        var (office, other) = (await Office.OpenAsync(host), await Office.OpenAsync(host));
        var id = await host.AddEntryAsync(office, "Privé");
        var stranger = await other.AsAsync(MemberRole.Administrator);
        foreach (var address in new[]
        {
            Links.Inventory("en", office.Slug), Links.InventoryEntry("en", office.Slug, id), Links.InventoryExport("en", office.Slug, "csv"), Links.InventoryProgress("en", office.Slug),
            Links.Campaigns("en", office.Slug), Links.PublishEntries("en", office.Slug), Links.ChangeEntries("en", office.Slug), Links.DraftDefaults("en", office.Slug),
        })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync(address)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(Links.InventoryEntry("en", other.Slug, id))).StatusCode);
        var contributor = await office.AsAsync(MemberRole.Contributor);
        foreach (var address in new[] { Links.Campaigns("en", office.Slug), Links.DraftDefaults("en", office.Slug), Links.BodySize("en", office.Slug) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await contributor.OpenAsync(address)).StatusCode);
        }
    }

    private static async Task<IDocument> GridAsync(Office office, string? query = null, HttpClient? browser = null) =>
        await PageAssert.PageAsync(await (browser ?? await office.AsAsync(MemberRole.Contributor)).OpenAsync(Links.Inventory("en", office.Slug, query)), language: "en");

    private static List<string> Titles(IDocument page) => [.. page.QuerySelectorAll("#entries tbody th a").Select(link => link.TextContent)];

    private static string Row(IDocument page, string title) =>
        page.QuerySelectorAll("#entries tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == title).TextContent;
}
