using System.Net;
using AngleSharp.Dom;
using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Together;

public sealed class CommentTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comment_ByMemberAndGuest_IsReadByBothAndCountedOnTheScreen()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var guestPath = Links.InvitedComments("en", (await draft.ShareThemeAsync()).Split('/')[^1], DraftOfABody.Question);
        var path = Links.Comments("en", draft.Id, DraftOfABody.Question);

        PageAssert.RedirectsTo(await (await FormPoster.OpenAsync(draft.Officer, path, "#comment")).Fill("Text", "Who loses?").PostAsync(), path);
        var guest = await FormPoster.OpenAsync(host.Browser(), guestPath, "#comment");
        PageAssert.RedirectsTo(await guest.Fill("Function", "Head of planning").Fill("Text", "Night workers.").PostAsync(), guestPath);

        foreach (var page in new[] { await OpenAsync(draft.Officer, path), await OpenAsync(host.Browser(), guestPath) })
        {
            var thread = page.QuerySelector("main ol.notice-list")!.TextContent;
            Assert.Contains("Who loses?", thread, StringComparison.Ordinal);
            Assert.Contains("Night workers.", thread, StringComparison.Ordinal);
        }

        var screen = await OpenAsync(draft.Officer, Links.DraftScreen("en", draft.Id, "theme-FIN"));
        Assert.Contains("2 comments", screen.QuerySelector($"a[href='{path}']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await draft.ActsAsync("comment-added")).Count);
    }

    [Fact]
    public async Task Return_WithRemarks_ListsThemOnTheDraftUntilResolved()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = Links.Comments("en", draft.Id, DraftOfABody.Question);
        await draft.SetStageAsync(DraftStage.Submitted);
        var returning = await OpenAsync(draft.Officer, Links.DraftAct("en", draft.Id, PublicationAct.Return));
        Assert.NotNull(returning.QuerySelector($"main a[href='{path}']"));

        await (await FormPoster.OpenAsync(draft.Officer, path, "#comment")).Fill("Text", "Say since when.").PostAsync();
        var form = await FormPoster.OpenAsync(draft.Officer, Links.DraftAct("en", draft.Id, PublicationAct.Return));
        await form.Fill("Reason", "See the comments.").PostAsync();

        var page = await OpenAsync(draft.Officer, Links.Draft("en", draft.Id));
        Assert.Contains("Say since when.", page.QuerySelector("[aria-labelledby=open-comments]")!.TextContent, StringComparison.Ordinal);
        await (await FormPoster.OpenAsync(draft.Officer, path, "form[action*=Resolve]")).PostAsync();
        page = await OpenAsync(draft.Officer, Links.Draft("en", draft.Id));
        Assert.Null(page.QuerySelector("[aria-labelledby=open-comments]"));
    }

    [Fact]
    public async Task Post_AnEmptyOrLongComment_IsRefused()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = Links.Comments("en", draft.Id, DraftOfABody.Question);

        var page = await PageAssert.PageAsync(await (await FormPoster.OpenAsync(draft.Officer, path, "#comment")).PostAsync(), HttpStatusCode.BadRequest);
        PageAssert.HasError(page, "Text", "Write your comment");
        var tooLong = await (await FormPoster.OpenAsync(draft.Officer, path, "#comment")).Fill("Text", new string('a', 1001)).PostAsync();
        PageAssert.HasError(await PageAssert.PageAsync(tooLong, HttpStatusCode.BadRequest), "Text", "1000");
        Assert.Empty(await draft.ActsAsync("comment-added"));
    }

    [Fact]
    public async Task Comment_OnAnotherTheme_IsNotFoundThroughALink()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var token = (await draft.ShareThemeAsync()).Split('/')[^1];

        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().GetAsync(Links.InvitedComments("en", token, "HUM-01"), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().GetAsync(Links.InvitedComments("en", token, "NO-SUCH"), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Get_WorkspacePages_AreForMembersOnly()
    {
        var draft = await DraftOfABody.StartAsync(host);
        await host.AddUserAsync($"stranger@{draft.Slug}.example");
        await host.AddUserAsync($"colleague@{draft.Slug}.example", bodyId: draft.BodyId, roles: MemberRole.Contributor);
        var stranger = await host.SignInAsync($"stranger@{draft.Slug}.example");
        var contributor = await host.SignInAsync($"colleague@{draft.Slug}.example");
        string[] pages =
        [
            Links.Together("en", draft.Id), Links.TogetherTheme("en", draft.Id, DraftOfABody.Theme), Links.PreviewLinks("en", draft.Id),
            Links.Comments("en", draft.Id, DraftOfABody.Question), Links.PrintDraft("en", draft.Id), Links.PrintDraft("fr", draft.Id, DraftOfABody.Theme, blank: true),
        ];

        foreach (var path in pages)
        {
            Assert.StartsWith(Links.SignIn(path[1..3]), (await host.Browser().GetAsync(path, Cancellation)).Headers.Location!.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path, Cancellation)).StatusCode);
            await OpenAsync(contributor, path);
        }
    }

    [Fact]
    public async Task Ask_AMember_ShowsThemBesideTheTheme()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var colleague = await host.AddUserAsync($"colleague@{draft.Slug}.example", bodyId: draft.BodyId, roles: MemberRole.Contributor);
        var stranger = await host.AddUserAsync($"stranger@{draft.Slug}.example");
        var path = Links.TogetherTheme("en", draft.Id, DraftOfABody.Theme);

        var forged = await FormPoster.OpenAsync(draft.Officer, path, "#ask-member");
        Assert.Equal(HttpStatusCode.BadRequest, (await forged.Set("member", $"{stranger}").PostAsync()).StatusCode);
        PageAssert.RedirectsTo(await (await FormPoster.OpenAsync(draft.Officer, path, "#ask-member")).Fill("member", $"{colleague}").PostAsync(), path);

        var row = (await OpenAsync(draft.Officer, Links.Together("en", draft.Id))).QuerySelector($"tr:has(a[href='{path}'])")!;
        Assert.Contains($"colleague@{draft.Slug}.example", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_WithAndWithoutAnswers_TicksOrLeavesTheBoxes()
    {
        var draft = await DraftOfABody.StartAsync(host);
        await draft.SaveAsync("FIN-03", DraftOfABody.Text("partial"));

        var filled = await OpenAsync(draft.Officer, Links.PrintDraft("en", draft.Id));
        var blank = await OpenAsync(draft.Officer, Links.PrintDraft("en", draft.Id, DraftOfABody.Theme, blank: true));

        Assert.Single(filled.QuerySelectorAll(".paper__ticked"));
        Assert.Empty(blank.QuerySelectorAll(".paper__ticked"));
        Assert.True(filled.QuerySelectorAll(".paper").Length > 1);
        Assert.Single(blank.QuerySelectorAll(".paper"));
        Assert.Equal(HttpStatusCode.NotFound, (await draft.Officer.GetAsync(Links.PrintDraft("en", draft.Id, "NOPE"), Cancellation)).StatusCode);
    }

    private static async Task<IDocument> OpenAsync(HttpClient browser, string path) => await PageAssert.PageAsync(await browser.GetAsync(path, Cancellation));
}
