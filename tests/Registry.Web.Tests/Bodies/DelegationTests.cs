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
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Bodies;

/// <summary>An intermunicipal body declares on behalf of a commune.</summary>
public sealed class DelegationTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Delegation_ProposedAcceptedUsedAndEnded_IsShownWhileItLastsAndGivesNothingAfterwards()
    {
        var (commune, other) = (await Office.OpenAsync(host, fourEyes: true), await Office.OpenAsync(host));
        var contributor = await other.AsAsync(MemberRole.Contributor);
        var propose = await FormPoster.OpenAsync(await other.AsAsync(MemberRole.Administrator), Links.Delegations("en", other.Slug), "#propose");
        PageAssert.RedirectsTo(
            await propose.Fill("Side", nameof(DelegationSide.Delegate)).Fill("Other", commune.Slug).Fill("Area", "environment").PostAsync(),
            Links.Delegations("en", other.Slug));
        Assert.DoesNotContain(commune.Slug, await TextAsync(contributor, Links.Workspace("en")), StringComparison.Ordinal);

        var accept = await FormPoster.OpenAsync(await commune.AsAsync(MemberRole.Administrator), Links.Delegations("en", commune.Slug), "#delegations form");
        PageAssert.RedirectsTo(await accept.PostAsync("Accept"), Links.Delegations("en", commune.Slug));

        var id = await StartThroughFormAsync(contributor, commune);
        Assert.Equal("""["environment"]""", await commune.ValueAsync(id, "header.policy_area"));
        await commune.SaveAsync(id, [.. CompleteNotice.Values.Where(value => value.Path != "header.policy_area").Select(value => new DraftChange(value.Path, value.Stated, 0))]);
        var workspace = await PageAssert.PageAsync(await GetAsync(contributor, Links.Workspace("en")));
        var section = workspace.QuerySelector($"section[aria-labelledby='body-{commune.Slug}-by-{other.Slug}']")!;
        Assert.Contains("on behalf of this body", section.TextContent, StringComparison.Ordinal);
        Assert.Contains("declared by", section.QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);

        var submit = await FormPoster.OpenAsync(contributor, Links.DraftCheck("en", id), "#submit");
        PageAssert.RedirectsTo(await submit.PostAsync(), Links.Draft("en", id));
        var publish = await FormPoster.OpenAsync(await other.AsAsync(MemberRole.Publisher), Links.DraftAct("en", id, PublicationAct.Publish));
        Assert.Equal(HttpStatusCode.Found, (await publish.PostAsync()).StatusCode);

        var version = Assert.Single(await commune.VersionsAsync(id));
        Assert.Equal(NoticeDocument.Hash(version.Document!), version.Sha256);
        Assert.Equal(other.Slug, NoticeDocument.Parse(version.Document!).DeclaredBy!.Id);
        Assert.Equal(commune.Slug, NoticeDocument.Parse(version.Document!).Body.Id);
        Assert.Contains("Declared by Commune d’Essai on behalf of Commune d’Essai", await TextAsync(host.Browser(), Links.Notice("en", id, "Tarif de l’eau")), StringComparison.Ordinal);
        Assert.Equal(other.Slug, JsonNode.Parse(await TextAsync(host.Browser(), Links.ApiNotice(id)))!["declaredBy"]!["id"]!.GetValue<string>());

        var administrator = await commune.AsAsync(MemberRole.Administrator);
        var wordless = await FormPoster.OpenAsync(administrator, Links.Delegations("en", commune.Slug), "#delegations form");
        var refused = await PageAssert.PageAsync(await wordless.PostAsync(), HttpStatusCode.BadRequest, "en");
        Assert.Contains("Say why the delegation ends.", refused.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var end = await FormPoster.OpenAsync(administrator, Links.Delegations("en", commune.Slug), "#delegations form");
        PageAssert.RedirectsTo(await end.Fill("reason", "La commune déclare elle-même.").PostAsync(), Links.Delegations("en", commune.Slug));

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(contributor, Links.Draft("en", id))).StatusCode);
        Assert.DoesNotContain(commune.Slug, await TextAsync(contributor, Links.Workspace("en")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(host.Browser(), Links.ApiNotice(id))).StatusCode);
        string[] kinds = ["delegation-accepted", "delegation-ended", "delegation-proposed"];
        Assert.Equal(kinds, await ActsAsync(commune.BodyId));
        Assert.Equal(kinds, await ActsAsync(other.BodyId));
    }

    [Theory]
    [InlineData(MemberRole.Contributor, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(MemberRole.Publisher, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(MemberRole.Administrator, HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    public async Task Delegation_EachRoleInTheDelegate_GivesThatRoleOnNoticesAndNothingInTheBody(MemberRole role, HttpStatusCode draft, HttpStatusCode publish)
    {
        var (commune, other) = await DelegatedAsync(null);
        var id = await commune.CompleteAsync();
        await commune.ActAsync(MemberRole.Contributor, (publication, actor) => publication.SubmitAsync(id, actor, TestContext.Current.CancellationToken));
        var browser = await other.AsAsync(role);

        Assert.Equal(draft, (await GetAsync(browser, Links.Draft("en", id))).StatusCode);
        Assert.Equal(publish, (await GetAsync(browser, Links.DraftAct("en", id, PublicationAct.Publish))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(browser, Links.Members("en", commune.Slug))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(browser, Links.Delegations("en", commune.Slug))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(browser, Links.BodyArchive("en", commune.Slug))).StatusCode);
    }

    [Fact]
    public async Task Delegation_OfOneArea_OpensNoNoticeOfAnother()
    {
        var (commune, other) = await DelegatedAsync("environment");
        var inside = await commune.CompleteAsync();
        var outside = await commune.StartAsync("Sans domaine");
        var published = await commune.PublishAsync(new DraftChange("header.policy_area", new StatedValue(new JsonArray("education")), 1));
        var browser = await other.AsAsync(MemberRole.Publisher);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(browser, Links.Draft("en", inside))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(browser, Links.Draft("en", outside))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(browser, Links.Draft("en", published))).StatusCode);
        var workspace = await TextAsync(browser, Links.Workspace("en"));
        Assert.Contains(inside, workspace, StringComparison.Ordinal);
        Assert.DoesNotContain(outside, workspace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delegation_PrincipalAsksForFourEyes_SubmitterOfTheDelegateMayNotPublish()
    {
        var (commune, other) = await DelegatedAsync(null, fourEyes: true);
        var id = await commune.CompleteAsync();
        var publisher = await other.AsAsync(MemberRole.Publisher);
        var submit = await FormPoster.OpenAsync(publisher, Links.DraftCheck("en", id), "#submit");
        PageAssert.RedirectsTo(await submit.PostAsync(), Links.Draft("en", id));

        Assert.Contains("four eyes", await TextAsync(publisher, Links.Draft("en", id)), StringComparison.Ordinal);

        await commune.ActAsync(MemberRole.Publisher, (publication, actor) => publication.PublishAsync(id, null, actor, TestContext.Current.CancellationToken));
        Assert.Equal(other.Slug, NoticeDocument.Parse(Assert.Single(await commune.VersionsAsync(id)).Document!).DeclaredBy!.Id);
    }

    [Fact]
    public async Task Delegation_ForgedAcceptanceByTheSideThatAsked_IsRefused()
    {
        var (commune, other) = (await Office.OpenAsync(host), await Office.OpenAsync(host));
        var administrator = await other.AsAsync(MemberRole.Administrator);
        var propose = await FormPoster.OpenAsync(administrator, Links.Delegations("en", other.Slug), "#propose");
        await propose.Fill("Side", nameof(DelegationSide.Delegate)).Fill("Other", commune.Slug).PostAsync();
        var forged = await FormPoster.OpenAsync(administrator, Links.Delegations("en", other.Slug), "#delegations form");

        var page = await PageAssert.PageAsync(
            await forged.Set("act", nameof(DelegationAct.Accept)).PostToAsync(Links.Delegations("en", other.Slug) + "?handler=Act"), HttpStatusCode.BadRequest, "en");

        PageAssert.SummaryLeadsTo(page, "delegations", "It is for the other body to answer");
        Assert.Equal(["delegation-proposed"], await ActsAsync(commune.BodyId));
    }

    private async Task<(Office Commune, Office Other)> DelegatedAsync(string? area, bool fourEyes = false)
    {
        var (commune, other) = (await Office.OpenAsync(host, fourEyes), await Office.OpenAsync(host));
        await host.UseAsync(async services =>
        {
            var delegations = services.GetRequiredService<DelegationService>();
            var cancellation = TestContext.Current.CancellationToken;
            var administrator = new Actor(null, [MemberRole.Administrator]);
            Assert.Null(await delegations.ProposeAsync(commune.BodyId, new NewDelegation(other.Slug, DelegationSide.Principal, area), administrator, cancellation));
            var id = (await delegations.OfAsync(commune.BodyId, cancellation))[0].Id;
            return await delegations.ActAsync(DelegationAct.Accept, id, other.BodyId, null, administrator, cancellation);
        });
        return (commune, other);
    }

    private static async Task<string> StartThroughFormAsync(HttpClient browser, Office commune)
    {
        var form = await FormPoster.OpenAsync(browser, Links.NewNotice("en", commune.Slug));
        var answer = await form.Fill("Title", "Tarif de l’eau").Fill("NoticeLanguage", "fr").PostAsync();
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString.Split('/')[4];
    }

    private Task<string[]> ActsAsync(long bodyId) => host.UseAsync(async services => (await services.GetRequiredService<RegistryDbContext>().Acts
        .Where(act => act.BodyId == bodyId && act.Kind.StartsWith("delegation-")).Select(act => act.Kind).ToListAsync(TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal).ToArray());

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);

    private static async Task<string> TextAsync(HttpClient browser, string address)
    {
        var text = await browser.GetStringAsync(address, TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(text);
    }
}
