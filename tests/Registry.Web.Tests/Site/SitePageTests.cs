using System.Net;
using AngleSharp.Dom;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Site;

public sealed class SitePageTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<string, string> Pages => new(["fr", "en"], ["about", "data", "accessibility", "legal", "privacy"]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_PageAboutTheSite_HasItsShippedTextAndNoWordLeftInBraces(string language, string topic)
    {
        var page = await ReadAsync(Links.Site(language, topic), language);

        var text = page.QuerySelector("article")!;
        Assert.NotEmpty(text.QuerySelectorAll("h2"));
        Assert.DoesNotMatch(@"\{(site|url|operator|contact|address|director|host|status|result|day)\}", text.TextContent);
        Assert.NotNull(page.QuerySelector($"footer a[href='{Links.Site(language, topic)}']"));
    }

    [Fact]
    public async Task Get_Accessibility_IsNotCompliantWithoutAnAuditAndLeadsToTheOmbudsman()
    {
        using var fresh = new RegistryHost();
        var page = await PageAssert.PageAsync(await fresh.Browser().GetAsync(Links.Accessibility("fr"), Cancellation));

        Assert.Contains("non conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA)", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("article a[href='https://formulaire.defenseurdesdroits.fr/']"));
        var home = await PageAssert.PageAsync(await fresh.Browser().GetAsync(Links.Home("fr"), Cancellation));
        Assert.Equal("Accessibilité\u00A0: non conforme", home.QuerySelector($"footer a[href='{Links.Accessibility("fr")}']")!.TextContent);
    }

    [Fact]
    public async Task Get_UnknownTopic_IsNotFound()
    {
        var browser = await OperatorAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.OperatorText("fr", "imprint", "fr"), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Links.OperatorText("fr", "legal", "de"), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Post_Text_IsPreviewedThenShownThenRestored()
    {
        var browser = await OperatorAsync();
        var address = Links.OperatorText("en", "legal", "en");
        var form = await FormPoster.OpenAsync(browser, address);
        form.Fill("Text", "## Who we are\n\nThe **syndicate** of {site}.");

        var preview = await PageAssert.PageAsync(await form.PostAsync("Preview"));
        Assert.Equal("Who we are", preview.QuerySelector(".card h2")!.TextContent);
        Assert.Equal("Publisher", await FirstHeadingAsync(Links.Legal("en")));

        PageAssert.RedirectsTo(await form.PostAsync("Save"), Links.OperatorTexts("en"));
        Assert.Equal("Who we are", await FirstHeadingAsync(Links.Legal("en")));
        Assert.Equal("Éditeur", await FirstHeadingAsync(Links.Legal("fr")));

        var again = await FormPoster.OpenAsync(browser, address);
        PageAssert.RedirectsTo(await again.PostAsync("Restore the original text"), Links.OperatorTexts("en"));
        Assert.Equal("Publisher", await FirstHeadingAsync(Links.Legal("en")));
        var history = await PageAssert.PageAsync(await browser.GetAsync(address, Cancellation));
        Assert.Equal(["Original text restored by", "Text written by"], history.QuerySelectorAll(".timeline li > p:first-of-type").Select(line => line.TextContent[..line.TextContent.LastIndexOf(' ')]));
        var earlier = history.QuerySelector(".timeline a")!.GetAttribute("href")!;
        Assert.Contains("syndicate", (await PageAssert.PageAsync(await browser.GetAsync(earlier, Cancellation))).QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_HostileText_ShowsItAsWords()
    {
        var browser = await OperatorAsync();
        var form = await FormPoster.OpenAsync(browser, Links.OperatorText("en", "about", "en"));
        const string Hostile = """
            # A heading as high as the page's own

            <script src="https://evil.example/x.js"></script> <img src=x onerror=alert(1)>

            [a](javascript:alert(1)) [b](//evil.example) [c](data:text/html,x) <javascript:alert(1)> ![d](https://evil.example/pixel.png)

            [good](https://example.org) [own](/en/data)
            """;

        PageAssert.RedirectsTo(await form.Fill("Text", Hostile).PostAsync("Save"), Links.OperatorTexts("en"));

        var page = await ReadAsync(Links.About("en"), "en");
        var text = page.QuerySelector("article")!;
        Assert.Equal(["https://example.org", "/en/data"], text.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(text.QuerySelectorAll("script, img, iframe"));
        Assert.Contains("<script", text.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EmptyText_IsRefusedAtItsField()
    {
        var form = await FormPoster.OpenAsync(await OperatorAsync(), Links.OperatorText("fr", "data", "fr"));

        var page = await PageAssert.PageAsync(await form.Fill("Text", "  ").PostAsync("Enregistrer"), HttpStatusCode.BadRequest, "fr");

        PageAssert.HasError(page, "Text", "Écrivez le texte de la page");
    }

    [Fact]
    public async Task Post_Audit_ChangesTheStatementUntilItIsTooOld()
    {
        using var own = new RegistryHost();
        await own.AddUserAsync("op@example.org", isOperator: true);
        var browser = await own.SignInAsync("op@example.org");
        var form = await FormPoster.OpenAsync(browser, Links.OperatorAccessibility("fr"));

        form.Fill("Status", "PartlyCompliant").Fill("AuditedOn", "2026-10-15").Fill("Rate", "72,5").Fill("Auditor", "Cabinet *Exemple*");
        PageAssert.RedirectsTo(await form.PostAsync(), Links.OperatorTexts("fr"));

        var anonymous = own.Browser();
        var page = await PageAssert.PageAsync(await anonymous.GetAsync(Links.Accessibility("fr"), Cancellation));
        Assert.Contains("L’audit de conformité a été mené le 15 octobre 2026 par Cabinet *Exemple*. Il relève que 72,5\u00A0% des critères", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("partiellement conforme", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);

        own.Clock.Advance(TimeSpan.FromDays((3 * 366) + 1));
        var later = await PageAssert.PageAsync(await anonymous.GetAsync(Links.Accessibility("fr"), Cancellation));
        Assert.Contains("il y a plus de trois ans", later.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("non conforme", later.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PartlyCompliant", "", "72.5", "AuditedOn", "Give the date of the audit")]
    [InlineData("FullyCompliant", "2026-10-15", "99", "Rate", "does not go with the status")]
    [InlineData("NotCompliant", "2026-10-15", "50", "Rate", "does not go with the status")]
    [InlineData("PartlyCompliant", "2027-10-15", "72.5", "AuditedOn", "lies ahead")]
    [InlineData("PartlyCompliant", "15/10/2026", "72.5", "AuditedOn", "cannot be read")]
    [InlineData("PartlyCompliant", "2026-10-15", "most", "Rate", "Write a number")]
    public async Task Post_FindingThatContradictsItself_IsRefusedAtItsField(string status, string day, string rate, string field, string text)
    {
        var form = await FormPoster.OpenAsync(await OperatorAsync(), Links.OperatorAccessibility("en"));

        var page = await PageAssert.PageAsync(await form.Fill("Status", status).Fill("AuditedOn", day).Fill("Rate", rate).PostAsync(), HttpStatusCode.BadRequest, "en");

        PageAssert.HasError(page, field, text);
    }

    [Fact]
    public async Task OperatorPages_ForOthers_AreClosed()
    {
        string[] addresses = [Links.OperatorTexts("en"), Links.OperatorText("en", "legal", "en"), Links.OperatorAccessibility("en")];
        await host.AddUserAsync("member@site.example");
        var member = await host.SignInAsync("member@site.example");
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(address, Cancellation)).StatusCode);
            Assert.Equal(HttpStatusCode.Found, (await host.Browser().GetAsync(address, Cancellation)).StatusCode);
        }

        var form = await FormPoster.OpenAsync(await OperatorAsync(), addresses[1]);
        var withoutToken = form.Fill("Text", "Nothing.").Remove("__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.BadRequest, (await withoutToken.PostAsync("Save")).StatusCode);
    }

    [Fact]
    public async Task Get_DesignPage_IsClosedOutsideDevelopment() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().GetAsync(Links.Design("en"), Cancellation)).StatusCode);

    private async Task<HttpClient> OperatorAsync()
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await host.AddUserAsync(email, isOperator: true);
        return await host.SignInAsync(email);
    }

    private async Task<IDocument> ReadAsync(string address, string language) =>
        await PageAssert.PageAsync(await host.Browser().GetAsync(address, Cancellation), language: language);

    private async Task<string> FirstHeadingAsync(string address) => (await ReadAsync(address, address[1..3])).QuerySelector("article h2")!.TextContent;
}
