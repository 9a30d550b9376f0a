using System.Net;
using Registry.Domain.Bodies;
using Registry.Domain.Inventories;
using Registry.Domain.Publication;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Inventories;

public sealed class DeclareEntryTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Known =
        """
        {"header": {"summary": {"value": "Trie les demandes.", "state": "disclosed"}, "kind": {"value": ["no such kind"], "state": "disclosed"}},
         "answers": {"DRO-01": {"value": ["individual_priority"], "state": "disclosed"}, "XXX-99": {"value": "lost", "state": "disclosed"}}}
        """;

    [Fact]
    public async Task Post_Declare_StartsADraftFromWhatIsKnownThenTheTriageThenTheDefaults()
    {
        var office = await Office.OpenAsync(host);
        var defaults = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Administrator), Links.DraftDefaults("en", office.Slug));
        PageAssert.RedirectsTo(
            await defaults.Fill("header.contact.function", "Accueil").Fill("header.contact.email", "accueil@essai.example").Fill("SOU-05", "own_public").PostAsync(),
            Links.Inventory("en", office.Slug));
        var id = await host.AddEntryAsync(office, "Tri des demandes", "Logement", Known, TriageAnswer.Alone, TriageAnswer.No);
        var browser = await office.AsAsync(MemberRole.Contributor);

        var answer = await (await FormPoster.OpenAsync(browser, Links.InventoryEntry("en", office.Slug, id), "#declare")).PostAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var entry = Assert.Single(await host.EntriesAsync(office));
        var draft = await office.DraftAsync(entry.Notice!.PublicId);
        PageAssert.RedirectsTo(answer, Links.Draft("en", entry.Notice.PublicId));
        Assert.Equal(("Tri des demandes", DraftStage.Draft), (draft.Notice.Title, draft.Notice.DraftStage));
        Assert.Equal("Trie les demandes.", draft["header.summary"]!.Value!.GetValue<string>());
        Assert.Equal("Logement", draft["header.department"]!.Value!.GetValue<string>());
        Assert.Equal("""["individual_priority"]""", draft["DRO-01"]!.Value!.ToJsonString());
        Assert.Equal("full_auto", draft["HUM-01"]!.Value!.GetValue<string>());
        Assert.Equal("decides", draft["header.decision"]!.Value!["role"]!.GetValue<string>());
        Assert.Equal("""["none"]""", draft["EXP-02"]!.Value!.ToJsonString());
        Assert.Equal("own_public", draft["SOU-05"]!.Value!.GetValue<string>());
        Assert.Equal("Accueil", draft["header.contact"]!.Value!["function"]!.GetValue<string>());
        // What the questionnaire cannot hold stays in the entry.
        Assert.Null(draft["header.kind"]);
        Assert.Contains("no such kind", entry.Values, StringComparison.Ordinal);

        // A second press opens the same draft.
        var again = await browser.OpenAsync(Links.InventoryEntry("en", office.Slug, id));
        Assert.NotNull((await PageAssert.PageAsync(again)).QuerySelector($"a[href='{Links.Draft("en", entry.Notice.PublicId)}']"));
    }

    [Fact]
    public async Task Post_DeclareTwiceAtOnce_StartsOneDraft()
    {
        var office = await Office.OpenAsync(host);
        var id = await host.AddEntryAsync(office, "Tri pressé");
        var browser = await office.AsAsync(MemberRole.Contributor);
        var form = await FormPoster.OpenAsync(browser, Links.InventoryEntry("en", office.Slug, id), "#declare");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.PostAsync()));

        var entry = Assert.Single(await host.EntriesAsync(office));
        Assert.All(answers, answer => PageAssert.RedirectsTo(answer, Links.Draft("en", entry.Notice!.PublicId)));
        Assert.Single(await host.ActsAsync(office), "notice-started");
    }

    [Fact]
    public async Task DeleteDraft_OfAnEntry_LeavesTheEntry()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.StartAsync("Bientôt supprimé");

        await office.ActAsync(MemberRole.Contributor, (publication, actor) => publication.DeleteDraftAsync(id, actor, TestContext.Current.CancellationToken));

        var entry = Assert.Single(await host.EntriesAsync(office));
        Assert.Equal(("Bientôt supprimé", (long?)null), (entry.Title, entry.NoticeId));
    }

    [Fact]
    public async Task Post_PublishTicked_PublishesWhatIsReadyAndSaysWhyTheRestIsNot()
    {
        var office = await Office.OpenAsync(host, fourEyes: true);
        var ready = await office.CompleteAsync("Prête");
        var own = await office.CompleteAsync("Soumise par le publieur");
        var empty = await office.StartAsync("Incomplète");
        await office.CompleteAsync("Non cochée");
        await host.AddEntryAsync(office, "Sans fiche");
        await office.ActAsync(MemberRole.Publisher, (publication, actor) => publication.SubmitAsync(own, actor, TestContext.Current.CancellationToken));
        var entries = await host.EntriesAsync(office);
        var ticked = string.Join('&', entries.Where(entry => entry.Title != "Non cochée").Select(entry => $"id={entry.Id}"));
        var address = $"{Links.PublishEntries("en", office.Slug)}?{ticked}";

        // The contributor submits: one line passes, the others say why not.
        var contributor = await office.AsAsync(MemberRole.Contributor);
        var done = await PageAssert.PageAsync(await (await FormPoster.OpenAsync(contributor, address)).PostAsync("Submit what is ready"), language: "en");
        Assert.Equal("Rows that went through: 1 of 1.", done.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(DraftStage.Draft, (await office.DraftAsync(empty)).Notice.DraftStage);

        // The publisher publishes: their own submission is refused, row by row.
        var publisher = await office.AsAsync(MemberRole.Publisher);
        var check = await PageAssert.PageAsync(await publisher.OpenAsync(address), language: "en");
        var rows = check.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.TextContent);
        Assert.Contains("Four eyes: somebody else must publish", rows["Soumise par le publieur"], StringComparison.Ordinal);
        Assert.Contains("Answers are missing", rows["Incomplète"], StringComparison.Ordinal);
        Assert.Contains("No notice yet", rows["Sans fiche"], StringComparison.Ordinal);
        var forged = entries.Select(entry => $"{entry.Id}:{entry.Notice?.ChangedAt.Ticks ?? 0}").ToArray();
        var form = FormPoster.In(publisher, address, check).Set("line", [.. forged.Where(line => !line.StartsWith($"{entries.Single(entry => entry.Title == "Non cochée").Id}:", StringComparison.Ordinal))]);
        var result = await PageAssert.PageAsync(await form.PostAsync("Publish what is ready"), language: "en");

        var results = result.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelector("td")!.TextContent);
        Assert.Equal("Published", results["Prête"]);
        Assert.StartsWith("Refused: Four eyes", results["Soumise par le publieur"], StringComparison.Ordinal);
        Assert.StartsWith("Refused: Four eyes", results["Incomplète"], StringComparison.Ordinal);
        Assert.StartsWith("Refused: No notice yet", results["Sans fiche"], StringComparison.Ordinal);
        Assert.Single(await office.VersionsAsync(ready));
        Assert.Equal(["notice-submitted", "notice-published"], (await host.ActsAsync(office)).Where(kind => kind is "notice-submitted" or "notice-published").TakeLast(2));
        Assert.All((await host.EntriesAsync(office)).Where(entry => entry.Title is not ("Prête" or "Sans fiche")), entry => Assert.Equal(0, entry.Notice!.CurrentVersion));
    }

    [Fact]
    public async Task Post_PublishALineThatChangedSinceTheCheck_IsRefused()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.CompleteAsync("Modifiée entre-temps");
        var entry = Assert.Single(await host.EntriesAsync(office));
        var publisher = await office.AsAsync(MemberRole.Publisher);
        var form = await FormPoster.OpenAsync(publisher, $"{Links.PublishEntries("en", office.Slug)}?id={entry.Id}");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SaveAsync(id, new Web.Services.Drafts.DraftChange("header.affected_people", new Domain.Notices.StatedValue("Tout le monde"), (await office.DraftAsync(id)).VersionOf("header.affected_people")));

        var page = await PageAssert.PageAsync(await form.PostAsync("Publish what is ready"), language: "en");

        Assert.Contains("the notice has changed since the check", page.QuerySelector("tbody td")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await office.VersionsAsync(id));

        var again = await FormPoster.OpenAsync(publisher, $"{Links.PublishEntries("en", office.Slug)}?id={entry.Id}");
        await again.PostAsync("Publish what is ready");
        Assert.Single(await office.VersionsAsync(id));
    }
}
