using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Bodies;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Bodies;

/// <summary>Bodies change their name, merge, and hand a competence over; nothing that was published is rewritten.</summary>
public sealed class SuccessionTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private const string Order = "Arrêté préfectoral du 12 octobre 2026 (fictif)";
    private HttpClient? _operator;

    [Fact]
    public async Task Rename_WithItsAct_KeepsTheOldNameInHistoryVersionsAndSearch()
    {
        var office = await Office.OpenAsync(host);
        await NameAsync(office, "Communauté du Vieux Lavoir");
        var id = await office.PublishAsync();
        var before = Assert.Single(await office.VersionsAsync(id));
        var form = await FormPoster.OpenAsync(await OperatorAsync(), Links.RenameBody("en", office.Slug));
        var wrong = await form.Fill("Name", "Communauté de la Fontaine").Fill("On", "2027-01-01").Fill("Reference", "").PostAsync();
        var refused = await PageAssert.PageAsync(wrong, HttpStatusCode.BadRequest, "en");
        PageAssert.HasError(refused, "On", "This day is to come");
        PageAssert.HasError(refused, "Reference", "Give the official act");

        var again = FormPoster.In(await OperatorAsync(), Links.RenameBody("en", office.Slug), refused);
        PageAssert.RedirectsTo(await again.Fill("On", "2026-10-15").Fill("Reference", Order).PostAsync(), Links.Body("en", office.Slug));

        var page = await PageAsync(Links.Body("en", office.Slug));
        Assert.Equal("Communauté de la Fontaine", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Was called before: Communauté du Vieux Lavoir.", page.QuerySelector("[aria-labelledby=history-title]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(office.Slug, await TextAsync(Links.Bodies("en") + "?q=vieux+lavoir"), StringComparison.Ordinal);
        var history = JsonNode.Parse(await TextAsync(Links.ApiBody(office.Slug)))!["history"]![0]!;
        Assert.Equal(("renamed", "Communauté du Vieux Lavoir"), (history["kind"]!.GetValue<string>(), history["formerName"]!.GetValue<string>()));
        var after = Assert.Single(await office.VersionsAsync(id));
        Assert.Equal((before.Document, before.Sha256), (after.Document, after.Sha256));
    }

    [Fact]
    public async Task Merge_OfTwoIntoANewBody_MovesAllShowsItBeforehandAndKeepsOldAddresses()
    {
        var (first, second, into) = (await Office.OpenAsync(host), await Office.OpenAsync(host), await Office.OpenAsync(host));
        var published = await first.PublishAsync();
        var draft = await second.StartAsync("Brouillon à emporter");
        var withDraft = await second.PublishAsync();
        Assert.Null(await second.ActAsync(MemberRole.Contributor, (publication, actor) => publication.BeginNewVersionAsync(withDraft, actor, TestContext.Current.CancellationToken)));
        await AddEntryAsync(first.BodyId, "7");
        await AddEntryAsync(into.BodyId, "7");
        await DelegateAsync(first, into);
        var old = Assert.Single(await first.VersionsAsync(published));

        var plan = await FormPoster.OpenAsync(await OperatorAsync(), Links.MergeBody("en", into.Slug), "#plan");
        var shown = await PageAssert.PageAsync(await plan.Fill("From", first.Slug, second.Slug).Fill("On", "2026-11-01").Fill("Reference", Order).PostAsync());
        Assert.Equal(3, shown.QuerySelectorAll("[aria-labelledby=plan-title] tbody tr").Length);
        Assert.Contains("Inventory entries: 4", shown.QuerySelector("[aria-labelledby=plan-title]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await first.VersionsAsync(published));
        PageAssert.RedirectsTo(await FormPoster.In(await OperatorAsync(), Links.MergeBody("en", into.Slug), shown, "#confirm").PostAsync(), Links.Body("en", into.Slug));

        var versions = await first.VersionsAsync(published);
        Assert.Equal((old.Document, old.Sha256), (versions[0].Document, versions[0].Sha256));
        Assert.Equal([first.Slug, into.Slug], versions.Select(version => NoticeDocument.Parse(version.Document!).Body.Id));
        Assert.Contains(Order, versions[1].Reason, StringComparison.Ordinal);
        Assert.Equal(into.BodyId, (await into.DraftAsync(draft)).Notice.BodyId);
        Assert.Equal(DraftStage.Draft, (await into.DraftAsync(withDraft)).Notice.DraftStage);
        Assert.Contains(published, await TextAsync($"/api/v1/notices?body={into.Slug}"), StringComparison.Ordinal);
        Assert.Contains(published, await TextAsync(Links.Feed("bodies", first.Slug)), StringComparison.Ordinal);

        var page = await PageAsync(Links.Body("en", first.Slug));
        Assert.Equal(Links.Body("en", into.Slug), page.QuerySelector(".banner--warning a")!.GetAttribute("href"));
        Assert.Equal(into.Slug, JsonNode.Parse(await TextAsync(Links.ApiBody(first.Slug)))!["mergedInto"]!.GetValue<string>());
        Assert.Contains("Took in by merger", await TextAsync(Links.Body("en", into.Slug)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await first.AsAsync(MemberRole.Contributor)).GetAsync(Links.Draft("en", draft), TestContext.Current.CancellationToken)).StatusCode);
        var facts = await host.UseAsync(async services =>
        {
            var database = services.GetRequiredService<RegistryDbContext>();
            var entries = await database.InventoryEntries.Where(entry => entry.BodyId == into.BodyId && entry.SourceId != null).Select(entry => entry.SourceId).ToListAsync(TestContext.Current.CancellationToken);
            var members = await database.Members.CountAsync(member => member.BodyId == first.BodyId || member.BodyId == second.BodyId, TestContext.Current.CancellationToken);
            var delegation = await database.Delegations.SingleAsync(one => one.PrincipalId == first.BodyId, TestContext.Current.CancellationToken);
            return (entries.Order(StringComparer.Ordinal).ToArray(), members, delegation.Standing);
        });
        Assert.Equal(["7", $"{first.Slug}:7"], facts.Item1);
        Assert.Equal((0, DelegationStanding.Ended), (facts.members, facts.Standing));
    }

    [Fact]
    public async Task Transfer_OfOneNotice_PublishesItAgainUnderTheOtherBodyAndLeavesTheRest()
    {
        var (from, to) = (await Office.OpenAsync(host), await Office.OpenAsync(host));
        var moving = await from.PublishAsync();
        var staying = await from.PublishAsync();
        var plan = await FormPoster.OpenAsync(await OperatorAsync(), Links.TransferNotices("en", from.Slug), "#plan");
        var nothing = await PageAssert.PageAsync(await plan.Fill("On", "2026-11-01").Fill("Reference", Order).PostAsync(), HttpStatusCode.BadRequest, "en");
        PageAssert.SummaryLeadsTo(nothing, "Notices", "Choose at least one notice");

        var chosen = FormPoster.In(await OperatorAsync(), Links.TransferNotices("en", from.Slug), nothing, "#plan").Fill("To", to.Slug).Fill("Notices", moving);
        var shown = await PageAssert.PageAsync(await chosen.PostAsync());
        await FormPoster.In(await OperatorAsync(), Links.TransferNotices("en", from.Slug), shown, "#confirm").PostAsync();

        Assert.Equal([from.Slug, to.Slug], (await from.VersionsAsync(moving)).Select(version => NoticeDocument.Parse(version.Document!).Body.Id));
        Assert.Single(await from.VersionsAsync(staying));
        Assert.Contains("Transferred a competence to", await TextAsync(Links.Body("en", from.Slug)), StringComparison.Ordinal);
        Assert.Contains("Received a competence from", await TextAsync(Links.Body("en", to.Slug)), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound, (await (await from.AsAsync(MemberRole.Contributor)).GetAsync(Links.Draft("en", moving), TestContext.Current.CancellationToken)).StatusCode);
    }

    /// <summary>The operator signs in once for the test.</summary>
    private async Task<HttpClient> OperatorAsync()
    {
        if (_operator is null)
        {
            var email = $"operator@{Guid.NewGuid():N}.example";
            await host.AddUserAsync(email, isOperator: true);
            _operator = await host.SignInAsync(email);
        }

        return _operator;
    }

    private Task<int> NameAsync(Office office, string name) => host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Bodies
        .Where(body => body.Id == office.BodyId).ExecuteUpdateAsync(set => set.SetProperty(body => body.Name, name), TestContext.Current.CancellationToken));

    private Task<int> AddEntryAsync(long bodyId, string sourceId) => host.UseAsync(services =>
    {
        var database = services.GetRequiredService<RegistryDbContext>();
        var now = host.Clock.GetUtcNow().UtcDateTime;
        database.InventoryEntries.Add(new InventoryEntry { BodyId = bodyId, Title = "Tableau", Values = "{}", SourceFormat = "table", SourceId = sourceId, CreatedAt = now, ChangedAt = now });
        return database.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task<DelegationRefusal?> DelegateAsync(Office principal, Office other) => host.UseAsync(services => services.GetRequiredService<DelegationService>().ProposeAsync(
        principal.BodyId, new NewDelegation(other.Slug, DelegationSide.Principal, null), new Actor(null, [MemberRole.Administrator]), TestContext.Current.CancellationToken));

    private async Task<AngleSharp.Dom.IDocument> PageAsync(string address) =>
        await PageAssert.PageAsync(await host.Browser().GetAsync(address, TestContext.Current.CancellationToken));

    private async Task<string> TextAsync(string address) =>
        WebUtility.HtmlDecode(await host.Browser().GetStringAsync(address, TestContext.Current.CancellationToken));
}
