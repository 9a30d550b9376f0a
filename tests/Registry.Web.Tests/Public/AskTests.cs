using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Persistence;
using Registry.Web.Services.Asking;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

public sealed class AskTests : IClassFixture<RegistryHost>
{
    private readonly RegistryHost _host;

    public AskTests(RegistryHost host)
    {
        _host = host;
        _host.Settings["Registry:QuestionsPerHour"] = "1000";
    }

    [Fact]
    public async Task Ask_ByAnybody_IsAnsweredAtAPrivateAddress()
    {
        var id = await Published.SchoolAsync(_host);

        var asked = await Asking.AskAsync(_host, id, form => form.Fill("Email", "habitante@example.org"));
        var page = await PageAssert.PageAsync(await _host.Browser().GetAsync(asked, TestContext.Current.CancellationToken), HttpStatusCode.OK, "fr");

        Assert.Contains(Asking.Words, page.QuerySelector("blockquote")!.TextContent);
        Assert.Contains("pas encore répondu", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("habitante@example.org", page.DocumentElement.OuterHtml);
        var answer = await _host.Browser().GetAsync(asked, TestContext.Current.CancellationToken);
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        await PageAssert.PageAsync(await _host.Browser().GetAsync(Links.Asked("fr", "not-a-token"), TestContext.Current.CancellationToken), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ask_Incomplete_KeepsWhatWasTypedAndSaysWhatIsMissing()
    {
        var id = await Published.SchoolAsync(_host);
        var form = await Asking.OpenAsync(_host, id);

        var page = await PageAssert.PageAsync(await form.Fill("Text", Asking.Words).Fill("Email", "habitante@").Fill("MayBePublic", "true").PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.HasError(page, "Email", "pas complète");
        PageAssert.SummaryLeadsTo(page, "Kind", "Choisissez");
        Assert.Equal(Asking.Words, page.GetElementById("Text")!.TextContent);
        Assert.Equal("habitante@", page.GetElementById("Email")!.GetAttribute("value"));
        Assert.True(page.GetElementById("MayBePublic")!.HasAttribute("checked"));
        Assert.Equal(0, await CountAsync(id));
    }

    [Fact]
    public async Task Ask_TooLong_IsRefused()
    {
        var id = await Published.SchoolAsync(_host);
        var form = await Asking.OpenAsync(_host, id);

        var page = await PageAssert.PageAsync(await form.Fill("Kind", "Error").Fill("Text", new string('a', AskService.LongestText + 1)).PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.HasError(page, "Text", "trop long");
    }

    [Fact]
    public async Task Ask_WithTheTrapFilled_IsRefusedAndSaysWhy()
    {
        var id = await Published.SchoolAsync(_host);
        var form = await Asking.OpenAsync(_host, id);

        var page = await PageAssert.PageAsync(await form.Fill("Kind", "Question").Fill("Text", Asking.Words).Fill("Website", "https://spam.example").PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.HasError(page, "Website", "robots");
        Assert.Equal(0, await CountAsync(id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task Ask_AtOnceOrWithAForgedStamp_IsRefusedThenAccepted(string? stamp)
    {
        var id = await Published.SchoolAsync(_host);
        var browser = _host.Browser();
        var form = (await FormPoster.OpenAsync(browser, Links.NoticeAsk("fr", id))).Fill("Kind", "Question").Fill("Text", Asking.Words);
        if (stamp is not null)
        {
            form.Set("Opened", stamp);
        }

        var page = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest);
        PageAssert.HasError(page, "Text", "quelques secondes");
        _host.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.Found, (await FormPoster.In(browser, Links.NoticeAsk("fr", id), page).PostAsync()).StatusCode);
        Assert.Equal(1, await CountAsync(id));
    }

    [Fact]
    public async Task Ask_TooOftenFromOneAddress_IsSlowedDownAndKeepsTheText()
    {
        await using var host = new RegistryHost();
        host.Settings["Registry:QuestionsPerHour"] = "2";
        var id = await Published.SchoolAsync(host);
        await Asking.AskAsync(host, id, form => form);
        await Asking.AskAsync(host, id, form => form);

        var form = await Asking.OpenAsync(host, id);
        var page = await PageAssert.PageAsync(await form.Fill("Kind", "Other").Fill("Text", Asking.Words).PostAsync(), HttpStatusCode.TooManyRequests);

        PageAssert.HasError(page, "Text", "dans une heure");
        Assert.Equal(Asking.Words, page.GetElementById("Text")!.TextContent);
    }

    [Fact]
    public async Task Ask_WithoutTheTokenOfTheForm_IsRefused()
    {
        var id = await Published.SchoolAsync(_host);
        var form = await Asking.OpenAsync(_host, id);

        Assert.Equal(HttpStatusCode.BadRequest, (await form.Fill("Kind", "Question").Fill("Text", Asking.Words).Remove("__RequestVerificationToken").PostAsync()).StatusCode);
        Assert.Equal(0, await CountAsync(id));
    }

    private Task<int> CountAsync(string id) => _host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().NoticeQuestions
        .CountAsync(question => question.Notice.PublicId == id, TestContext.Current.CancellationToken));
}
