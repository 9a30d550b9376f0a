using System.Net;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Together;

public sealed class PreviewTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_APreview_ShowsTheNoticeWithoutReservedValues()
    {
        var draft = await DraftOfABody.StartAsync(host);
        await draft.SaveAsync("header.summary", DraftOfABody.Text("Classe les demandes."));
        await draft.SaveAsync(DraftOfABody.Question, new StatedValue("Confidential.", DisclosureState.Withheld, "CRPA L.311-6"));
        await draft.SaveAsync("header.affected_people", new StatedValue("Internal note.", DisclosureState.Internal));

        var answer = await host.Browser().GetAsync(await draft.SharePreviewAsync(), Cancellation);
        var page = await PageAssert.PageAsync(answer);

        var html = page.DocumentElement.OuterHtml;
        Assert.Contains("Draft, not published", html, StringComparison.Ordinal);
        Assert.Contains("Classe les demandes.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Confidential.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Internal note.", html, StringComparison.Ordinal);
        Assert.Contains("CRPA L.311-6", html, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.Contains("/api/", StringComparison.Ordinal));
        Assert.DoesNotContain("Version 1", page.QuerySelector("main .side")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Empty(await draft.ReadAsync(database => database.PublishedVersions.Where(version => version.NoticeId == draft.Notice.Id).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Post_AVisa_IsStoredOnceAndShownToThePublisher()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = await draft.SharePreviewAsync();
        var first = await FormPoster.OpenAsync(host.Browser(), path);
        var second = await FormPoster.OpenAsync(host.Browser(), path);

        PageAssert.RedirectsTo(await Fill(first, "FavourableWithRemarks", "Shorten the retention period.").PostAsync(), path + "#visa");
        Assert.Equal(HttpStatusCode.Conflict, (await Fill(second, "Unfavourable", "No.").PostAsync()).StatusCode);

        var visa = await draft.ReadAsync(database => database.Visas.SingleAsync(visa => visa.NoticeId == draft.Notice.Id, Cancellation));
        Assert.Equal(VisaOpinion.FavourableWithRemarks, visa.Opinion);
        Assert.Equal("Data-protection officer – Favourable with remarks", Assert.Single(await draft.ActsAsync("visa-given")).Reason);
        var seen = await PageAssert.PageAsync(await host.Browser().GetAsync(path, Cancellation));
        Assert.Empty(seen.QuerySelectorAll("main form"));
        await draft.SetStageAsync(DraftStage.Submitted);
        var publish = await PageAssert.PageAsync(await draft.Officer.GetAsync(Links.DraftAct("en", draft.Id, PublicationAct.Publish), Cancellation));
        Assert.Contains("Shorten the retention period.", publish.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("has changed since", publish.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AfterTheDraftChanged_SaysThatTheVisaIsOlder()
    {
        var draft = await DraftOfABody.StartAsync(host);
        await Fill(await FormPoster.OpenAsync(host.Browser(), await draft.SharePreviewAsync()), "Favourable", "").PostAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        await draft.SaveAsync(DraftOfABody.Question, DraftOfABody.Text("Later."));
        await draft.SetStageAsync(DraftStage.Submitted);

        var page = await PageAssert.PageAsync(await draft.Officer.GetAsync(Links.DraftAct("en", draft.Id, PublicationAct.Publish), Cancellation));

        Assert.Contains("has changed since", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnUnfavourableVisaWithoutRemark_AsksForOne()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var form = await FormPoster.OpenAsync(host.Browser(), await draft.SharePreviewAsync());

        var page = await PageAssert.PageAsync(await Fill(form, "Unfavourable", "").PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.HasError(page, "Remark", "Write your remark");
        Assert.True(page.QuerySelector("#Opinion-Unfavourable")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Get_OncePublished_TheLinkIsClosedAndNeverOpensQuestions()
    {
        var draft = await DraftOfABody.StartAsync(host);
        var path = await draft.SharePreviewAsync();
        var token = path.Split('/')[^1];

        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().GetAsync(Links.Shared("en", LinkPurpose.Answer, token), Cancellation)).StatusCode);
        await draft.SetStageAsync(DraftStage.None);
        Assert.Equal(HttpStatusCode.Gone, (await host.Browser().GetAsync(path, Cancellation)).StatusCode);
    }

    private static FormPoster Fill(FormPoster form, string opinion, string remark) =>
        form.Fill("Function", "Data-protection officer").Fill("Opinion", opinion).Fill("Remark", remark);
}
