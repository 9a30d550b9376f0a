using System.Net;
using AngleSharp.Dom;
using Registry.Domain.Notices;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

public sealed class NoticePageTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Page_OfANotice_AnswersSixQuestionsFirst()
    {
        var id = await Published.SchoolAsync(host);

        var page = await OpenAsync(Links.Notice("fr", id, "Affectation scolaire"));

        var answers = page.QuerySelectorAll(".answer-block dd").Select(answer => answer.TextContent).ToList();
        Assert.Equal(6, answers.Count);
        Assert.Contains("propose une école", answers[0]);
        Assert.Contains("Une personne décide", answers[1]);
        Assert.Contains("Dans la pratique, l’agent suit la proposition", answers[1]);
        Assert.Contains("3 à 11 ans", answers[2]);
        Assert.Matches(@"3\s100", answers[2]);
        Assert.Contains("Quotient familial", answers[3]);
        Assert.Contains("Dont des données personnelles", answers[3]);
        Assert.Contains("Direction de l’éducation", answers[4]);
        Assert.Contains("60", answers[4]);
        Assert.Contains("Niveau", answers[5]);
    }

    [Fact]
    public async Task Page_OfANoticeThatDecidesAlone_SaysThatNobodyIntervenes()
    {
        var id = await Published.SchoolAsync(host, "Décision seule", header => header["decision"] = new(new System.Text.Json.Nodes.JsonObject { ["role"] = "decides" }));

        var page = await OpenAsync(Links.Notice("en", id, "Décision seule"));

        Assert.Contains("nobody stands between", page.QuerySelector(".answer-block")!.TextContent);
        Assert.Equal(["Data", "Algorithm", "Decision", "Recourse"], page.QuerySelectorAll(".flow-section li a").Select(step => step.TextContent));
    }

    [Fact]
    public async Task Page_OfReservedValues_ShowsTheGroundAndNeverTheValue()
    {
        var id = await Published.SchoolAsync(host);

        var page = await OpenAsync(Links.Notice("fr", id, "Affectation scolaire"));

        var withheld = page.GetElementById("value-source_code")!.TextContent;
        Assert.Contains("raison prévue par la loi", withheld);
        Assert.Contains("CRPA L.311-6", withheld);
        Assert.Contains("interne", page.GetElementById("value-suppliers")!.TextContent);
        Assert.Contains("L’organisme ne sait pas encore si les agents peuvent s’écarter du résultat", page.GetElementById("value-hum-04")!.TextContent);
        Assert.DoesNotContain("secret.example", page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("Éditeur caché", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Page_OfAFictionalBody_SaysSo()
    {
        var id = await Published.SchoolAsync(host);

        var page = await OpenAsync(Links.Notice("en", id, "Affectation scolaire"));

        Assert.Contains("made up", page.QuerySelector(".banner--fictional")!.TextContent);
    }

    [Fact]
    public async Task Page_OfAnImportedNotice_NamesItsSourceDatesAndLicence()
    {
        var id = await Published.ImportedAsync(host);

        var page = await OpenAsync(Links.Notice("fr", id, "Parkeercontrole"));

        var banner = page.QuerySelector(".banner--imported")!;
        Assert.Contains("Publiée par Het Algoritmeregister le 1er mars 2025, copiée ici le 1er novembre 2026.", banner.TextContent);
        Assert.Contains("CC0-1.0", banner.TextContent);
        Assert.Equal("https://register.example/12345", banner.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("nl", page.QuerySelector("h1 span")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/another-name")]
    public async Task Page_WithAnotherSlug_LeadsToTheRightOne(string slug)
    {
        var id = await Published.SchoolAsync(host, "Tarif de cœur à l’école");

        var answer = await GetAsync($"{Links.Notice("fr", id)}{slug}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/fr/notices/{id}/tarif-de-coeur-a-l-ecole", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Page_OfAnUnknownNotice_IsNotFound()
    {
        await PageAssert.PageAsync(await GetAsync(Links.Notice("fr", NoticeId.New().ToString())), HttpStatusCode.NotFound, "fr");
        await PageAssert.PageAsync(await GetAsync(Links.Notice("en", "not-an-id")), HttpStatusCode.NotFound, "en");
    }

    [Fact]
    public async Task Page_OfAWithdrawnNotice_KeepsTheFactAndHidesTheText()
    {
        var id = await Published.SchoolAsync(host, "Titre à cacher");
        await Published.WithdrawAsync(host, id, "Ordonnance du 3 mars 2026");

        foreach (var address in new[] { Links.Notice("fr", id), Links.NoticeVersions("fr", id), Links.NoticeVersion("fr", id, 1) })
        {
            var page = await PageAssert.PageAsync(await GetAsync(address), HttpStatusCode.Gone, "fr");
            Assert.DoesNotContain("Titre à cacher", page.DocumentElement.OuterHtml);
            Assert.Matches("[0-9a-f]{64}", page.QuerySelector("main")!.TextContent);
        }

        Assert.Contains("Ordonnance du 3 mars 2026", (await PageAssert.PageAsync(await GetAsync(Links.Notice("fr", id)), HttpStatusCode.Gone)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Versions_AfterASecondPublication_ListBothAndShowTheOldOneAsOld()
    {
        var id = await Published.SchoolAsync(host, "Premier titre");
        await Published.AgainAsync(host, id, "Second titre", "Nouveau nom");

        var list = await OpenAsync(Links.NoticeVersions("fr", id));
        var old = await OpenAsync(Links.NoticeVersion("fr", id, 1));

        Assert.Equal(["Version 2", "Version 1"], list.QuerySelectorAll(".timeline h3").Select(title => title.TextContent.Trim()));
        Assert.Contains("Nouveau nom", list.QuerySelector(".timeline")!.TextContent);
        Assert.Equal("Premier titre", old.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(Links.Notice("fr", id), old.QuerySelector(".banner--warning a")!.GetAttribute("href"));
        await PageAssert.PageAsync(await GetAsync(Links.NoticeVersion("fr", id, 3)), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_SaysWhereItsMachineTwinIs()
    {
        var id = await Published.SchoolAsync(host);

        var page = await OpenAsync(Links.Notice("en", id, "Affectation scolaire"));

        Assert.Equal(Links.ApiNotice(id), page.QuerySelector("link[rel=alternate][type='application/json']")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"main a[href='{Links.ApiNotice(id)}']"));
    }

    [Theory]
    [InlineData("fr;q=0.5, en;q=0.9", "en")]
    [InlineData("fr-CH", "fr")]
    public async Task ShortLink_ByAcceptLanguage_LeadsToThePage(string accepted, string language)
    {
        var id = await Published.SchoolAsync(host);
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.ShortNotice(id));
        request.Headers.Add("Accept-Language", accepted);

        var answer = await host.Browser().SendAsync(request, TestContext.Current.CancellationToken);

        PageAssert.RedirectsTo(answer, Links.Notice(language, id));
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Fact]
    public async Task ShortLink_AsPeopleCopyIt_LeadsToThePage()
    {
        var id = await Published.SchoolAsync(host);
        var copied = id.ToUpperInvariant().Replace('0', 'O').Replace('1', 'I');

        PageAssert.RedirectsTo(await GetAsync($"/N/{copied[..4]}-{copied[4..]}"), Links.Notice("fr", id));
        await PageAssert.PageAsync(await GetAsync(Links.ShortNotice("not-an-id")), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ShortLink_OfAWithdrawnNotice_SaysSoInTheReadersLanguage()
    {
        var id = await Published.SchoolAsync(host, "Titre caché");
        await Published.WithdrawAsync(host, id, "Ordonnance du 3 mars 2026");
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.ShortNotice(id));
        request.Headers.Add("Accept-Language", "en");

        var page = await PageAssert.PageAsync(await host.Browser().SendAsync(request, TestContext.Current.CancellationToken), HttpStatusCode.Gone, "en");

        Assert.Contains("Withdrawn notice", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Ordonnance du 3 mars 2026", page.QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync(Links.NoticeQrCode(id))).StatusCode);
        await PageAssert.PageAsync(await GetAsync(Links.NoticeAsk("fr", id)), HttpStatusCode.Gone, "fr");
    }

    private async Task<IDocument> OpenAsync(string address) => await PageAssert.PageAsync(await GetAsync(address));

    private Task<HttpResponseMessage> GetAsync(string address) => host.Browser().GetAsync(address, TestContext.Current.CancellationToken);
}
