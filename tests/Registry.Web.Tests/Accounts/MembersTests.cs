using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Accounts;

public sealed class MembersTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private readonly string slug = $"body-{Guid.NewGuid():N}";

    [Fact]
    public async Task Post_Add_GivesTheRoleAndRecordsTheAct()
    {
        var (bodyId, browser) = await AdministratorAsync();
        var userId = await host.AddUserAsync($"colleague@{slug}.example");

        var form = await FormPoster.OpenAsync(browser, Links.Members("en", slug), "#add");
        var answer = await form.Fill("Email", $"colleague@{slug}.example").Fill("Role", "Publisher").PostAsync();

        PageAssert.RedirectsTo(answer, Links.Members("en", slug));
        var act = await ActAsync("member-added", bodyId);
        Assert.Equal($"user:{userId} role:Publisher", act.Reason);
        Assert.NotNull(act.ByUserId);
    }

    [Fact]
    public async Task Post_AddUnknownAccount_SaysSoAndKeepsWhatWasTyped()
    {
        var (_, browser) = await AdministratorAsync();

        var form = await FormPoster.OpenAsync(browser, Links.Members("fr", slug), "#add");
        var page = await PageAssert.PageAsync(await form.Fill("Email", "nobody@example.org").Fill("Role", "Contributor").PostAsync(), HttpStatusCode.BadRequest, "fr");

        PageAssert.HasError(page, "Email", "Aucun compte n’a cette adresse");
        Assert.Equal("nobody@example.org", page.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("#Role-Contributor")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Post_RoleOutsideTheList_IsRefused()
    {
        var (_, browser) = await AdministratorAsync();

        var form = await FormPoster.OpenAsync(browser, Links.Members("en", slug), "#add");
        var page = await PageAssert.PageAsync(await form.Fill("Email", $"admin@{slug}.example").Set("Role", "Emperor").PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.SummaryLeadsTo(page, "Role", "");
    }

    [Fact]
    public async Task Post_RemoveLastAdministrator_IsRefused()
    {
        var (bodyId, browser) = await AdministratorAsync();

        var form = await FormPoster.OpenAsync(browser, Links.Members("en", slug), "table form");
        var page = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.SummaryLeadsTo(page, "members", "only administrator");
        Assert.Single(await MembersAsync(bodyId));
    }

    [Fact]
    public async Task Post_RemoveContributor_TakesTheRoleAway()
    {
        var (bodyId, browser) = await AdministratorAsync();
        var userId = await host.AddUserAsync($"colleague@{slug}.example", bodyId: bodyId, roles: MemberRole.Contributor);

        var form = await FormPoster.OpenAsync(browser, Links.Members("en", slug), $"table form:has([name=userId][value='{userId}'])");
        PageAssert.RedirectsTo(await form.PostAsync(), Links.Members("en", slug));

        Assert.DoesNotContain(await MembersAsync(bodyId), member => member.UserId == userId);
        Assert.Equal($"user:{userId} role:Contributor", (await ActAsync("member-removed", bodyId)).Reason);
    }

    [Fact]
    public async Task Get_ByPublisherOrStranger_IsForbiddenAndUnknownBodyIsNotFound()
    {
        var (bodyId, browser) = await AdministratorAsync();
        await host.AddUserAsync($"publisher@{slug}.example", bodyId: bodyId, roles: MemberRole.Publisher);
        await host.AddUserAsync($"stranger@{slug}.example", isOperator: true);

        await PageAssert.PageAsync(await GetAsync(await host.SignInAsync($"publisher@{slug}.example"), Links.Members("en", slug)), HttpStatusCode.Forbidden);
        await PageAssert.PageAsync(await GetAsync(await host.SignInAsync($"stranger@{slug}.example"), Links.Members("en", slug)), HttpStatusCode.Forbidden);
        await PageAssert.PageAsync(await GetAsync(browser, Links.Members("en", "no-such-body")), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Add_ByAnActorWithoutRoles_IsRefused()
    {
        var (bodyId, _) = await AdministratorAsync();

        var refusal = await host.UseAsync(services => services.GetRequiredService<MemberService>()
            .AddAsync(bodyId, $"admin@{slug}.example", MemberRole.Publisher, new Actor(null, []), TestContext.Current.CancellationToken));

        Assert.Equal(MemberRefusal.OnlyAdministratorsManageMembers, refusal);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) => browser.GetAsync(address, TestContext.Current.CancellationToken);

    private async Task<(long BodyId, HttpClient Browser)> AdministratorAsync()
    {
        var bodyId = await host.AddBodyAsync(slug, "Ville d’Essai");
        await host.AddUserAsync($"admin@{slug}.example", bodyId: bodyId, roles: MemberRole.Administrator);
        return (bodyId, await host.SignInAsync($"admin@{slug}.example"));
    }

    private Task<List<Member>> MembersAsync(long bodyId) => host.UseAsync(services =>
        services.GetRequiredService<RegistryDbContext>().Members.Where(member => member.BodyId == bodyId).ToListAsync(TestContext.Current.CancellationToken));

    private Task<Act> ActAsync(string kind, long bodyId) => host.UseAsync(services =>
        services.GetRequiredService<RegistryDbContext>().Acts.SingleAsync(act => act.Kind == kind && act.BodyId == bodyId, TestContext.Current.CancellationToken));
}
