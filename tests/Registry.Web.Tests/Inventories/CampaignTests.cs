using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Domain.Bodies;
using Registry.Domain.Inventories;
using Registry.Web.Persistence;
using Registry.Web.Services.Inventories;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Workspace;

namespace Registry.Web.Tests.Inventories;

public sealed class CampaignTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Answer_OfADepartmentWithoutAccount_ArrivesInTheInventory()
    {
        var office = await Office.OpenAsync(host);
        var addresses = await CreateAsync(office, "Logement", "Voirie");
        var guest = host.Browser();

        var opened = await guest.OpenAsync(addresses["Logement"]);
        var page = await PageAssert.PageAsync(opened, language: "en");
        Assert.Equal(10, page.QuerySelectorAll("fieldset").Length);
        Assert.Contains("no-store", opened.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", opened.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", opened.Headers.GetValues("Referrer-Policy").Single());

        // One more line for the first question, then everything wrong at once: nothing typed is lost.
        var form = FormPoster.In(guest, addresses["Logement"], page).Fill("answer-ranking", "yes").Fill("name-ranking-0", "Tableur de cotation");
        page = await PageAssert.PageAsync(await form.Set("do", "add:ranking").PostAsync(), language: "en");
        Assert.NotNull(page.QuerySelector("[name='name-ranking-1']"));
        page = await PageAssert.PageAsync(await FormPoster.In(guest, addresses["Logement"], page).PostAsync(), HttpStatusCode.BadRequest, "en");
        PageAssert.HasError(page, "Name", "Write your name");
        PageAssert.HasError(page, "purpose-ranking-0", "Say in one line what");
        PageAssert.SummaryLeadsTo(page, "answer-amounts", "Answer yes or no: Does a tool work out");
        Assert.Equal("Tableur de cotation", page.QuerySelector<IHtmlInputElement>("[name='name-ranking-0']")!.Value);

        form = FormPoster.In(guest, addresses["Logement"], page).Fill("purpose-ranking-0", "Classe les demandes").Fill("name-ranking-1", "Logiciel B").Fill("purpose-ranking-1", "Ordonne la file");
        foreach (var question in CampaignQuestions.All.Skip(1))
        {
            form.Fill("answer-" + question.Id, "no");
        }

        form.Fill("answer-granting", "yes").Fill("name-granting-0", "Amendes").Fill("purpose-granting-0", "Envoie l’amende");
        PageAssert.RedirectsTo(await form.Fill("Name", "Dominique Exemple").Fill("Function", "Responsable").PostAsync(), addresses["Logement"]);

        var entries = await host.EntriesAsync(office);
        Assert.Equal(["Tableur de cotation", "Logiciel B", "Amendes"], entries.Select(entry => entry.Title));
        Assert.All(entries, entry => Assert.Equal(("Logement", TriageAnswer.Yes), (entry.Department, entry.AboutPeople)));
        Assert.Equal((TriageAnswer.Alone, (TriageAnswer?)null), (entries[2].Automatic, entries[0].Automatic));
        Assert.Contains("Classe les demandes", entries[0].Values, StringComparison.Ordinal);
        Assert.Contains("campaign-answered", await host.ActsAsync(office));

        var board = await PageAssert.PageAsync(await (await office.AsAsync(MemberRole.Administrator)).OpenAsync(await CampaignAsync(office)), language: "en");
        var rows = board.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.TextContent);
        Assert.Contains("Dominique Exemple, Responsable", rows["Logement"], StringComparison.Ordinal);
        Assert.Contains("No answer yet", rows["Voirie"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_None_IsAnAnswerAndSendingTwiceAddsNothingTwice()
    {
        var office = await Office.OpenAsync(host);
        var addresses = await CreateAsync(office, "Archives");
        var guest = host.Browser();

        var form = await FormPoster.OpenAsync(guest, addresses["Archives"]);
        PageAssert.RedirectsTo(await form.Fill("None", "true").Fill("Name", "A").Fill("Function", "B").PostAsync(), addresses["Archives"]);
        Assert.Empty(await host.EntriesAsync(office));
        var board = await PageAssert.PageAsync(await (await office.AsAsync(MemberRole.Administrator)).OpenAsync(await CampaignAsync(office)), language: "en");
        Assert.Contains("no algorithm", board.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);

        for (var time = 0; time < 2; time++)
        {
            form = await FormPoster.OpenAsync(guest, addresses["Archives"]);
            foreach (var question in CampaignQuestions.All)
            {
                form.Fill("answer-" + question.Id, question.Id == "generative" ? "yes" : "no");
            }

            await form.Fill("name-generative-0", "Résumés").Fill("purpose-generative-0", "Résume").Fill("Name", "A").Fill("Function", "B").PostAsync();
        }

        Assert.Equal(TriageAnswer.Yes, Assert.Single(await host.EntriesAsync(office)).Learned);
    }

    [Fact]
    public async Task Link_RenewedRevokedOrExpired_NoLongerOpens()
    {
        var office = await Office.OpenAsync(host);
        var first = (await CreateAsync(office, "Piscine"))["Piscine"];
        var administrator = await office.AsAsync(MemberRole.Administrator);
        var campaign = await CampaignAsync(office);

        var renewed = await MadeAsync(administrator, await (await FormPoster.OpenAsync(administrator, campaign, "tbody form[action$='Invite']")).PostAsync());
        var second = Path(renewed.QuerySelector<IHtmlInputElement>("#address-0")!.Value);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().OpenAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().OpenAsync(second)).StatusCode);
        await (await FormPoster.OpenAsync(administrator, campaign, "tbody form[action$='Revoke']")).PostAsync();
        await PageAssert.PageAsync(await host.Browser().OpenAsync(second), HttpStatusCode.Gone, "en");
    }

    [Fact]
    public async Task Names_OfThoseWhoAnswered_AreErasedOnTheDayThatTheFormSays()
    {
        var office = await Office.OpenAsync(host);
        var address = (await CreateAsync(office, "Cimetières"))["Cimetières"];
        var guest = host.Browser();
        var form = await PageAssert.PageAsync(await guest.OpenAsync(address), language: "en");
        var closesOn = await host.UseAsync(async services => (await services.GetRequiredService<CampaignService>().OfAsync(office.BodyId, TestContext.Current.CancellationToken))[0].ClosesOn);
        Assert.Contains($"erased on {closesOn.AddDays(365).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en"))}", form.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await FormPoster.In(guest, address, form).Fill("None", "true").Fill("Name", "Camille Exemple").Fill("Function", "Cheffe").PostAsync();
        await EraseAsync();
        var campaign = await CampaignAsync(office);
        var administrator = await office.AsAsync(MemberRole.Administrator);
        Assert.Contains("Camille Exemple", (await PageAssert.PageAsync(await administrator.OpenAsync(campaign), language: "en")).Body!.TextContent, StringComparison.Ordinal);

        await host.UseAsync(services => services.GetRequiredService<RegistryDbContext>().Campaigns.Where(known => known.BodyId == office.BodyId)
            .ExecuteUpdateAsync(known => known.SetProperty(one => one.ClosesOn, closesOn.AddDays(-365 - 30)), TestContext.Current.CancellationToken));
        await EraseAsync();
        var board = await PageAssert.PageAsync(await administrator.OpenAsync(campaign), language: "en");
        Assert.DoesNotContain("Camille", board.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no algorithm", board.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private Task<bool> EraseAsync() => host.UseAsync(async services =>
    {
        await services.GetRequiredService<CampaignService>().EraseNamesAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private static async Task<Dictionary<string, string>> CreateAsync(Office office, params string[] departments)
    {
        var browser = await office.AsAsync(MemberRole.Administrator);
        var wrong = await FormPoster.OpenAsync(browser, Links.Campaigns("en", office.Slug));
        PageAssert.HasError(await PageAssert.PageAsync(await wrong.Fill("Title", "").Fill("ClosesOn", "2020-01-01").PostAsync(), HttpStatusCode.BadRequest), "ClosesOn", "Choose a day to come");
        var form = await FormPoster.OpenAsync(browser, Links.Campaigns("en", office.Slug));
        var page = await MadeAsync(browser, await form.Fill("Title", "Recensement").Fill("Departments", string.Join('\n', departments)).PostAsync());
        return departments.Order(StringComparer.Ordinal).Zip(page.QuerySelectorAll<IHtmlInputElement>("[id^=address-]").OrderBy(input => input.Closest("section")!.QuerySelector("h3")!.TextContent, StringComparer.Ordinal))
            .ToDictionary(pair => pair.First, pair => Path(pair.Second.Value));
    }

    /// <summary>The page that shows the addresses once: loaded again, it makes nothing and shows none.</summary>
    private static async Task<IDocument> MadeAsync(HttpClient browser, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var page = await PageAssert.PageAsync(await browser.OpenAsync(address), language: "en");
        Assert.NotNull(page.QuerySelector("#address-0"));
        Assert.Null((await PageAssert.PageAsync(await browser.OpenAsync(address), language: "en")).QuerySelector("#address-0"));
        return page;
    }

    private static async Task<string> CampaignAsync(Office office)
    {
        var page = await PageAssert.PageAsync(await (await office.AsAsync(MemberRole.Administrator)).OpenAsync(Links.Campaigns("en", office.Slug)));
        return page.QuerySelector("main a[href*='/campaigns/']")!.GetAttribute("href")!;
    }

    private static string Path(string address) => new Uri(address).AbsolutePath;
}
