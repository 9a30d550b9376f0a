using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

public sealed class StartNoticeTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Post_TitleAndLanguage_StartsADraftAndLeadsToItsFirstScreen()
    {
        var office = await Office.OpenAsync(host);
        var form = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Contributor), Links.NewNotice("fr"));

        var answer = await form.Fill("Title", "Tarif de la cantine").Fill("NoticeLanguage", "fr").PostAsync();

        var id = answer.Headers.Location!.OriginalString.Split('/')[4];
        PageAssert.RedirectsTo(answer, Links.DraftScreen("fr", id, "header-purpose"));
        Assert.Equal("\"Tarif de la cantine\"", await office.ValueAsync(id, "header.title"));
        Assert.Equal("[\"fr\"]", await office.ValueAsync(id, "header.languages"));
    }

    [Fact]
    public async Task Post_WithoutTitle_SaysSoInTheTitleTheSummaryAndTheField()
    {
        var office = await Office.OpenAsync(host);
        var form = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Contributor), Links.NewNotice("fr"));

        var page = await PageAssert.PageAsync(await form.Fill("Title", "  ").Fill("NoticeLanguage", "en").PostAsync(), HttpStatusCode.BadRequest, "fr");

        Assert.StartsWith("Erreur\u00a0: Déclarer", page.Title, StringComparison.Ordinal);
        PageAssert.HasError(page, "Title", "Écrivez le nom de l’algorithme");
        Assert.True(page.QuerySelector("#language-en")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Post_ForABodyOfOthers_IsRefusedAndStartsNothing()
    {
        var office = await Office.OpenAsync(host);
        var other = await Office.OpenAsync(host);
        var form = await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Contributor), Links.NewNotice("en"));

        var page = await PageAssert.PageAsync(await form.Fill("Title", "Not ours").Set("body", other.Slug).PostAsync(), HttpStatusCode.BadRequest, "en");

        PageAssert.SummaryLeadsTo(page, "body", "Choose the body");
        Assert.Equal("Not ours", page.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Equal(0, await host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Notices
            .CountAsync(notice => notice.BodyId == other.BodyId || notice.BodyId == office.BodyId, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Post_ByAMemberOfNoBody_IsRefused()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await host.AddUserAsync(email);
        var form = await FormPoster.OpenAsync(await host.SignInAsync(email), Links.NewNotice("en"));

        var page = await PageAssert.PageAsync(await form.Fill("Title", "Nobody’s").PostAsync(), HttpStatusCode.BadRequest, "en");

        PageAssert.SummaryLeadsTo(page, "body", "Choose the body");
    }
}
