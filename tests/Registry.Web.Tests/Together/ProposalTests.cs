using System.Net;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Together;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Together;

public sealed class ProposalTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Propose_ThenAccept_MakesTheAnswerAndRecordsWhoDidWhat()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = await draft.ShareThemeAsync();

        PageAssert.RedirectsTo(await draft.ProposeAsync(path, "Families with irregular hours may lose."), path);

        Assert.Null(await draft.AnswerAsync());
        var together = Links.Together("en", draft.Id);
        var page = await PageAssert.PageAsync(await draft.Officer.GetAsync(together, Cancellation));
        Assert.Contains("Families with irregular hours may lose.", page.QuerySelector("#proposals")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Head of planning", page.QuerySelector("#proposals")!.TextContent, StringComparison.Ordinal);

        var accept = FormPoster.In(draft.Officer, together, page, "form[action*=Accept]");
        PageAssert.RedirectsTo(await accept.PostAsync(), together);

        Assert.Equal("Families with irregular hours may lose.", (await draft.AnswerAsync())!.Value!.ToString());
        Assert.Null(Assert.Single(await draft.ActsAsync("answers-proposed")).ByUserId);
        Assert.Equal(draft.UserId, Assert.Single(await draft.ActsAsync("proposal-accepted")).ByUserId);
        Assert.Equal(ProposalDecision.Accepted, Assert.Single(await draft.ProposalsAsync()).Decision);
        page = await PageAssert.PageAsync(await draft.Officer.GetAsync(together, Cancellation));
        Assert.Empty(page.QuerySelectorAll("form[action*=Accept]"));
    }

    [Fact]
    public async Task Decline_AProposal_LeavesTheAnswerAlone()
    {
        var draft = await DraftOfABody.StartAsync(host);
        await draft.SaveAsync(DraftOfABody.Question, DraftOfABody.Text("Ours."));
        await draft.ProposeAsync(await draft.ShareThemeAsync(), "Theirs.");

        var form = await FormPoster.OpenAsync(draft.Officer, Links.Together("fr", draft.Id), "form[action*=Decline]");
        PageAssert.RedirectsTo(await form.PostAsync(), Links.Together("fr", draft.Id));

        Assert.Equal("Ours.", (await draft.AnswerAsync())!.Value!.ToString());
        Assert.Equal(DraftOfABody.Question, Assert.Single(await draft.ActsAsync("proposal-declined")).Reason);
    }

    [Fact]
    public async Task Accept_WhenTheAnswerChangedMeanwhile_ShowsBothAndStoresNothing()
    {
        var draft = await DraftOfABody.StartAsync(host);
        await draft.SaveAsync(DraftOfABody.Question, DraftOfABody.Text("First."));
        await draft.ProposeAsync(await draft.ShareThemeAsync(), "Theirs.");
        var form = await FormPoster.OpenAsync(draft.Officer, Links.Together("en", draft.Id), "form[action*=Accept]");
        await draft.SaveAsync(DraftOfABody.Question, DraftOfABody.Text("Second."));

        var page = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.Conflict);

        var card = page.QuerySelector("#proposals article")!.TextContent;
        Assert.Contains("Second.", card, StringComparison.Ordinal);
        Assert.Contains("Theirs.", card, StringComparison.Ordinal);
        Assert.Equal("Second.", (await draft.AnswerAsync())!.Value!.ToString());
        Assert.Empty(await draft.ActsAsync("proposal-accepted"));
        PageAssert.RedirectsTo(await FormPoster.In(draft.Officer, Links.Together("en", draft.Id), page, "form[action*=Accept]").PostAsync(), Links.Together("en", draft.Id));
        Assert.Equal("Theirs.", (await draft.AnswerAsync())!.Value!.ToString());
    }

    [Fact]
    public async Task Accept_WhenTheProposalChangedMeanwhile_AsksToReadItAgain()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = await draft.ShareThemeAsync();
        await draft.ProposeAsync(path, "Seen.");
        var form = await FormPoster.OpenAsync(draft.Officer, Links.Together("en", draft.Id), "form[action*=Accept]");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await draft.ProposeAsync(path, "Not seen.");

        await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.Conflict);

        Assert.Null(await draft.AnswerAsync());
        Assert.Equal("\"Not seen.\"", Assert.Single(await draft.ProposalsAsync()).Value);
    }

    [Fact]
    public async Task Post_AQuestionOfAnotherTheme_IsRefusedAndStoresNothing()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var form = await FormPoster.OpenAsync(host.Browser(), await draft.ShareThemeAsync());

        var answer = await form.Fill("Function", "Head of planning").Fill(DraftOfABody.Question, "Mine.").Set("HUM-01", "full_auto").PostAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await draft.ProposalsAsync());
    }

    [Fact]
    public async Task Post_WithoutFunctionOrWithoutAnswer_SaysSoAndKeepsWhatWasTyped()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = await draft.ShareThemeAsync();

        var form = await FormPoster.OpenAsync(host.Browser(), path);
        var page = await PageAssert.PageAsync(await form.Fill("Function", " ").Fill(DraftOfABody.Question, "Kept.").PostAsync(), HttpStatusCode.BadRequest);
        PageAssert.HasError(page, "Function", "Give a function");
        Assert.Equal("Kept.", page.QuerySelector($"[name={DraftOfABody.Question}]")!.TextContent);

        form = await FormPoster.OpenAsync(host.Browser(), path);
        page = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest);
        PageAssert.SummaryLeadsTo(page, "questions", "Nothing differs");
        Assert.Empty(await draft.ProposalsAsync());
    }

    [Fact]
    public async Task Post_AVeryLongText_IsRefused()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = await draft.ShareThemeAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await draft.ProposeAsync(path, new string('a', 5 * 1024 * 1024))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await draft.ProposeAsync(path, new string('a', 100_000))).StatusCode);
        Assert.Empty(await draft.ProposalsAsync());
    }

    [Fact]
    public async Task Open_ALinkThatIsOver_SaysSoAndTakesNothing()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var expiring = await draft.ShareThemeAsync("3");
        var form = await FormPoster.OpenAsync(host.Browser(), expiring);
        host.Clock.Advance(TimeSpan.FromDays(3));

        await ClosedAsync(expiring, HttpStatusCode.Gone, "expired");
        var answer = await form.Fill("Function", "Head of planning").Fill(DraftOfABody.Question, "Late.").PostAsync();
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Empty(await draft.ProposalsAsync());
        await ClosedAsync(Links.Shared("en", LinkPurpose.Answer, LinkToken.New()), HttpStatusCode.NotFound, "does not exist");
    }

    [Fact]
    public async Task Revoke_ALink_ClosesItAtOnce()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = await draft.ShareThemeAsync();

        var form = await FormPoster.OpenAsync(draft.Officer, Links.TogetherTheme("en", draft.Id, DraftOfABody.Theme), "form[action*=Revoke]");
        Assert.Equal(HttpStatusCode.Found, (await form.PostAsync()).StatusCode);

        await ClosedAsync(path, HttpStatusCode.Gone, "was closed");
        Assert.Single(await draft.ActsAsync("link-revoked"));
    }

    [Theory]
    [InlineData(DraftStage.Submitted)]
    [InlineData(DraftStage.None)]
    public async Task Open_AfterSubmissionOrPublication_TakesNoAnswer(DraftStage stage)
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = await draft.ShareThemeAsync();
        var form = await FormPoster.OpenAsync(host.Browser(), path);
        await draft.SetStageAsync(stage);

        await ClosedAsync(path, HttpStatusCode.Gone, "waiting for nothing more");
        Assert.Equal(HttpStatusCode.Gone, (await form.Fill("Function", "Head").Fill(DraftOfABody.Question, "Late.").PostAsync()).StatusCode);
        Assert.Empty(await draft.ProposalsAsync());
    }

    [Fact]
    public async Task Open_ALink_HidesReservedAnswersAndTellsNobody()
    {
        var draft = await DraftOfABody.StartAsync(host);
        await draft.SaveAsync(DraftOfABody.Question, new StatedValue("Confidential.", DisclosureState.Withheld, "CRPA L.311-6"));
        var path = await draft.ShareThemeAsync();

        var answer = await host.Browser().GetAsync(path, Cancellation);
        var page = await PageAssert.PageAsync(answer);

        Assert.DoesNotContain("Confidential.", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain($"private@{draft.Slug}.example", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Share_ATheme_StoresOnlyTheHashAndNamesNobodyInActs()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var token = (await draft.ShareThemeAsync()).Split('/')[^1];

        var link = await draft.ReadAsync(database => database.SharedLinks.SingleAsync(link => link.NoticeId == draft.Notice.Id, Cancellation));
        Assert.Equal(LinkToken.Hash(token), link.TokenSha256);
        Assert.Equal(43, token.Length);
        Assert.DoesNotContain('@', Assert.Single(await draft.ActsAsync("link-created")).Reason!);
        var page = await PageAssert.PageAsync(await draft.Officer.GetAsync(Links.TogetherTheme("en", draft.Id, DraftOfABody.Theme), Cancellation));
        Assert.DoesNotContain(token, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_TooManyTimesInAMinute_IsSlowedDown()
    {
        using var strict = new RegistryHost();
        strict.Settings["Registry:SharedLinkRequestsPerMinute"] = "2";
        var browser = strict.Browser();
        var path = Links.Shared("en", LinkPurpose.Answer, LinkToken.New());

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path, Cancellation)).StatusCode);
        var slowed = await browser.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.Equal("no-referrer", slowed.Headers.GetValues("Referrer-Policy").Single());
    }

    private async Task ClosedAsync(string path, HttpStatusCode status, string words)
    {
        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(path, Cancellation), status, "en");
        Assert.Contains(words, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }
}
