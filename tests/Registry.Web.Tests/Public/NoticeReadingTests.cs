using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using Registry.Domain.Notices;
using Registry.Web.Pages.Public;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Public;

/// <summary>The depths of a notice below the first, and what leads to it from elsewhere.</summary>
public sealed class NoticeReadingTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Themes_OfANotice_AreSentencesWithTheAnswersBehindThem()
    {
        var id = await Published.SchoolAsync(host);

        var theme = (await OpenAsync(id)).GetElementById("theme-hum")!;

        Assert.Contains("Dans la pratique, l’agent suit la proposition, sauf exception qu’il doit justifier. Toute personne peut obtenir", theme.QuerySelector("p")!.TextContent);
        Assert.StartsWith("Ce qui n’est pas dit. L’organisme ne sait pas encore", theme.QuerySelector(".told__untold")!.TextContent.Trim());
        var details = theme.QuerySelector("details")!;
        Assert.Contains("3 réponses", details.QuerySelector("summary")!.TextContent);
        Assert.Equal(3, details.QuerySelectorAll("dt").Length);
        Assert.Contains("Une proposition suivie", details.TextContent);
    }

    [Fact]
    public async Task Picture_OfADecision_ShowsWhoActsAndSaysItInWords()
    {
        var id = await Published.SchoolAsync(host);

        var page = await OpenAsync(id);

        var pictures = page.QuerySelectorAll(".flow-section svg").ToList();
        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, picture =>
        {
            Assert.Equal("img", picture.GetAttribute("role"));
            var named = picture.GetAttribute("aria-labelledby")!.Split(' ').Select(part => page.GetElementById(part)!.TextContent).ToList();
            Assert.Contains("Le chemin de la décision", named[0]);
            Assert.Contains("Quotient familial", named[1]);
            Assert.Contains("un humain peut reprendre le cas", named[1]);
            Assert.Equal(3, picture.QuerySelectorAll(".flow__step--human").Length);
            Assert.Equal(5, picture.QuerySelectorAll(".flow__step").Length);
            Assert.NotNull(picture.QuerySelector(".flow__arrow--back"));
        });
        Assert.Equal(
            ["#value-data_used", "#value-kind", "#value-decision", "#value-decision", "#value-recourse"],
            page.QuerySelectorAll(".flow-section li a").Select(link => link.GetAttribute("href")!));
        Assert.All(page.QuerySelectorAll(".flow-section li a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void Picture_OfLongTexts_KeepsThemInTheirBoxes()
    {
        FlowStep step = new("Décision", true, [string.Join(' ', Enumerable.Repeat("anticonstitutionnellement", 12)), "court"]);

        foreach (var picture in new[] { FlowPicture.Wide([step, step, step, step, step], true), FlowPicture.Tall([step, step, step, step], false) })
        {
            Assert.All(picture.Boxes, box =>
            {
                Assert.True(box.X >= 0 && box.X + box.Width <= picture.Width && box.Y + box.Height <= picture.Height);
                Assert.All(box.Lines, line => Assert.True(line.Y < box.Height && line.Text.Length * 8 <= box.Width, line.Text));
                Assert.EndsWith("…", box.Lines[3].Text);
            });
        }
    }

    [Fact]
    public async Task Page_OfAnImportedNotice_DrawsNothingThatWasNotTold()
    {
        var id = await Published.ImportedAsync(host);

        var page = await PageAssert.PageAsync(await GetAsync(Links.Notice("fr", id, "Parkeercontrole")));

        Assert.Empty(page.QuerySelectorAll("main svg"));
        Assert.Empty(page.QuerySelectorAll(".told"));
        Assert.Contains("autre registre", page.QuerySelectorAll(".answer-block dd")[^1].TextContent);
    }

    [Fact]
    public async Task JsonLd_OfANotice_IsSafeAndComplete()
    {
        var id = await Published.SchoolAsync(host, "Écoles </script><b>&\"");

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Notice("fr", id, "Écoles </script><b>&\""), TestContext.Current.CancellationToken));

        var data = JsonNode.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent)!;
        Assert.Equal("WebPage", (string?)data["@type"]);
        Assert.Equal("Écoles </script><b>&\"", (string?)data["name"]);
        Assert.Equal("SoftwareApplication", (string?)data["mainEntity"]!["@type"]);
        Assert.Equal(("GovernmentOrganization", "Commune de Valbrune"), ((string?)data["publisher"]!["@type"], (string?)data["publisher"]!["name"]));
        Assert.Equal(3, data["breadcrumb"]!["itemListElement"]!.AsArray().Count);
        Assert.Equal("2026-11-02T09:00:00Z", (string?)data["dateModified"]);
        Assert.StartsWith("http://localhost:5080/fr/notices/" + id, (string?)data["url"]);
        Assert.Empty(page.QuerySelectorAll("head b"));
    }

    [Fact]
    public async Task Elsewhere_OfASharedDatasetAndSupplier_NamesTheOtherNotices()
    {
        void Share(Dictionary<string, StatedValue> header)
        {
            header["data_used"] = new(new JsonArray(new JsonObject { ["name"] = "Carte scolaire partagée" }));
            header["suppliers"] = new(new JsonArray(new JsonObject { ["name"] = "Éditions Partagées" }));
        }

        var first = await Published.SchoolAsync(host, "Première des deux", Share);
        var second = await Published.SchoolAsync(host, "Seconde des deux", Share);

        var elsewhere = (await PageAssert.PageAsync(await GetAsync(Links.Notice("fr", first, "Première des deux")))).GetElementById("elsewhere")!;

        Assert.Equal(["Le même fournisseur\u00a0: Éditions Partagées", "Les mêmes données\u00a0: Carte scolaire partagée"], elsewhere.QuerySelectorAll("h3").Select(title => title.TextContent));
        Assert.All(elsewhere.QuerySelectorAll("a"), link => Assert.Equal(Links.Notice("fr", second), link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("fr", "Une personne décide")]
    [InlineData("en", "A person decides")]
    public async Task Card_OfANotice_FitsAFrameAndIsSmall(string language, string decides)
    {
        var id = await Published.SchoolAsync(host);
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.NoticeCard(language, id));

        var answer = await host.Browser().SendAsync(request, TestContext.Current.CancellationToken);
        var page = await PageAssert.PageAsync(answer, HttpStatusCode.OK, language);
        var style = await GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);

        Assert.Contains("frame-ancestors *", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains(decides, page.Body!.TextContent);
        Assert.Contains(language == "fr" ? "inventés" : "made up", page.Body!.TextContent);
        Assert.Empty(page.QuerySelectorAll("form, script, img"));
        Assert.EndsWith(Links.Notice(language, id, "Affectation scolaire"), page.QuerySelector("h1 a")!.GetAttribute("href"));
        var size = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length + (await style.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.True(size <= 5 * 1024, $"The card weighs {size} bytes before compression.");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Card_OfAWithdrawnNotice_SaysSo()
    {
        var id = await Published.SchoolAsync(host, "Carte à cacher");
        await Published.WithdrawAsync(host, id, "Ordonnance du 3 mars 2026");

        var page = await PageAssert.PageAsync(await GetAsync(Links.NoticeCard("fr", id)), HttpStatusCode.Gone, "fr");

        Assert.Contains("Fiche retirée", page.Body!.TextContent);
        Assert.DoesNotContain("Carte à cacher", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task QrCode_OfANotice_IsAPictureOfItsOwn()
    {
        var id = await Published.SchoolAsync(host);

        var answer = await GetAsync(Links.NoticeQrCode(id.ToUpperInvariant()));
        var svg = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        var modules = svg.Elements().Last().Attribute("d")!.Value;
        // The three finder patterns begin with a line of seven; four modules of quiet stand around.
        Assert.Equal(2, modules.Split(" 4h7v").Length - 1);
        Assert.StartsWith("M4 4h7v1h-7z", modules);
        using var head = new HttpRequestMessage(HttpMethod.Head, Links.NoticeQrCode(id));
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().SendAsync(head, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(Links.NoticeQrCode(NoticeId.New().ToString()))).StatusCode);
    }

    [Fact]
    public async Task Share_OfANotice_OffersShortLinkCitationAndFrame()
    {
        var id = await Published.SchoolAsync(host);

        var share = (await OpenAsync(id)).GetElementById("share")!;

        Assert.Equal(Links.NoticeQrCode(id), share.QuerySelector("img")!.GetAttribute("src"));
        Assert.Matches($"^Commune de Valbrune, «\u00a0Affectation scolaire\u00a0», version 1, publiée le 2 novembre 2026\\. Registre des algorithmes publics, http://localhost:5080/fr/notices/{id}/versions/1\\. SHA-256\u00a0: [0-9a-f]{{64}}\\.$", share.QuerySelector(".share__cite")!.TextContent);
        Assert.Contains($"<iframe src=\"http://localhost:5080{Links.NoticeCard("fr", id)}\"", share.QuerySelector("details")!.TextContent);
    }

    [Fact]
    public async Task Versions_OfANotice_AreCitedOneByOne()
    {
        var id = await Published.SchoolAsync(host, "Fiche citée");
        await Published.AgainAsync(host, id, "Fiche citée", "Un mot");

        var page = await PageAssert.PageAsync(await GetAsync(Links.NoticeVersions("en", id)), HttpStatusCode.OK, "en");

        Assert.Equal(2, page.QuerySelectorAll(".share__cite").Length);
        Assert.Contains("“Fiche citée”, version 2", page.QuerySelector(".share__cite")!.TextContent);
        Assert.Equal(Links.NoticeChanges("en", id, 1, 2), page.QuerySelector(".version-line a")!.GetAttribute("href"));
    }

    private async Task<IDocument> OpenAsync(string id) => await PageAssert.PageAsync(await GetAsync(Links.Notice("fr", id, "Affectation scolaire")));

    private Task<HttpResponseMessage> GetAsync(string address) => host.Browser().GetAsync(address, TestContext.Current.CancellationToken);
}
