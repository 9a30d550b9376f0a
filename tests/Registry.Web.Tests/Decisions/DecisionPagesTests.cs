using System.Net;
using AngleSharp.Dom;
using Registry.Domain.Notices;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Decisions;

public sealed class DecisionPagesTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Start_OffersTwoWaysAndALetterWithoutNotice()
    {
        var page = await OpenAsync(Links.Decision("fr"));

        Assert.Equal(["code", "q", "place"], page.QuerySelectorAll("main form input").Select(input => input.GetAttribute("name")));
        Assert.All(page.QuerySelectorAll("main form"), form => Assert.Equal("get", form.GetAttribute("method")));
        Assert.Contains("ne savons pas", page.QuerySelector(".no-notice")!.TextContent);
        Assert.NotNull(page.QuerySelector($".no-notice a[href='{Links.DecisionLetter("fr", null, "explanation")}']"));
    }

    [Fact]
    public async Task Code_AsWrittenOnALetter_LeadsToTheDecision()
    {
        var id = await new DecidedNotice().PublishAsync(host);

        foreach (var typed in new[] { id, $" {id[..3]} {id[3..6]}-{id[6..]}".ToUpperInvariant(), id.Replace('0', 'O').Replace('1', 'l'), "https://registre.example" + Links.ShortNotice(id) })
        {
            PageAssert.RedirectsTo(await GetAsync(Links.Decision("fr") + "?code=" + Uri.EscapeDataString(typed)), Links.DecisionAbout("fr", id));
        }
    }

    [Fact]
    public async Task Code_WithAMistake_SaysWhich()
    {
        var wrong = NoticeId.New().ToString() is var id && id[0] == 'a' ? "b" + id[1..] : "a" + id[1..];

        PageAssert.HasError(await OpenAsync(Links.Decision("fr") + "?code=" + wrong), "code", "erreur de frappe");
        PageAssert.HasError(await OpenAsync(Links.Decision("en") + "?code=abc"), "code", "too short");
        PageAssert.HasError(await OpenAsync(Links.Decision("en") + "?code=2026-1234567890"), "code", "you wrote 14");
        PageAssert.HasError(await OpenAsync(Links.Decision("fr") + "?code=abc*defgh"), "code", "«\u00A0*\u00A0»");
        PageAssert.HasError(await OpenAsync(Links.Decision("fr") + "?code=" + NoticeId.New()), "code", "aucune fiche publiée");
    }

    [Fact]
    public async Task Typed_Html_StaysText()
    {
        const string Attack = "\"><b id=\"attack\">x</b>";
        foreach (var name in new[] { "code", "q", "place" })
        {
            var page = await OpenAsync($"{Links.Decision("fr")}?{name}={Uri.EscapeDataString(Attack)}");
            Assert.Null(page.GetElementById("attack"));
            Assert.Equal(Attack, page.QuerySelector($"input[name={name}]")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Search_ByWhatWasDecided_AsksWhetherItIsThisOne()
    {
        var id = await new DecidedNotice { Title = "Places de crèche à Montfleuri", Body = "Commune de Montfleuri" }.PublishAsync(host);

        var page = await OpenAsync(Links.Decision("fr") + "?q=creche&place=montflEuri");

        Assert.Contains("Est-ce cette décision", page.GetElementById("found-title")!.TextContent);
        var candidate = Assert.Single(page.QuerySelectorAll(".candidates > li"));
        Assert.Equal(Links.DecisionAbout("fr", id), candidate.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("La place accordée ou refusée", candidate.TextContent);
    }

    [Fact]
    public async Task Search_InAPlaceThatIsUnknown_SaysSoAndShowsTheOthers()
    {
        await new DecidedNotice().PublishAsync(host);

        var page = await OpenAsync(Links.Decision("fr") + "?q=creche&place=Atlantide");

        Assert.Contains("Atlantide", page.GetElementById("found")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".candidates > li"));
    }

    [Fact]
    public async Task Search_WithoutResult_SaysThatNothingIsProven()
    {
        var page = await OpenAsync(Links.Decision("fr") + "?q=zzzzzz");

        Assert.Contains("n’avons pas trouvé", page.GetElementById("found")!.TextContent);
        Assert.Contains("ne prouve rien", page.QuerySelector(".no-notice")!.TextContent);
    }

    [Fact]
    public async Task About_TellsWhatHappenedAndWhoDecided()
    {
        var id = await new DecidedNotice().PublishAsync(host);

        var text = Said(await OpenAsync(Links.DecisionAbout("fr", id)));

        Assert.Contains("La place accordée ou refusée", text);
        Assert.Contains("Une personne a décidé", text);
        Assert.Contains("Fratrie", text);
        Assert.Contains("30 points", text);
        Assert.Contains("Quotient familial", text);
        Assert.Contains("Guichet des recours", text);
        Assert.Contains("45 jours", text);
        Assert.Contains("R.311-3-1-2", text);
    }

    [Theory]
    [InlineData("2026-11-03", "2026-12-18", "vendredi 18 décembre 2026")]
    [InlineData("3/11/2026", "2026-12-18", "vendredi 18 décembre 2026")]
    [InlineData("2028-01-16", "2028-03-01", "mercredi 1er mars 2028")]
    public async Task About_WithTheDayOfTheLetter_SaysTheLastDayInWords(string received, string last, string words)
    {
        var id = await new DecidedNotice().PublishAsync(host);

        var page = await OpenAsync($"{Links.DecisionAbout("fr", id)}?received={Uri.EscapeDataString(received)}");

        var day = page.QuerySelector(".until time")!;
        Assert.Equal((last, words), (day.GetAttribute("datetime"), day.TextContent));
        Assert.Contains("jour férié", page.QuerySelector(".until")!.TextContent);
    }

    [Fact]
    public async Task About_WithoutALimitInTheNotice_CountsTheUsualTwoMonths()
    {
        var id = await new DecidedNotice { Days = null }.PublishAsync(host);

        var page = await OpenAsync($"{Links.DecisionAbout("fr", id)}?received=2026-12-31&asked=2026-11-30");

        Assert.Equal(["2027-02-28", "2026-12-30", "2027-02-28"], page.QuerySelectorAll(".until time").Select(day => day.GetAttribute("datetime")));
        Assert.Contains("R.421-1", page.GetElementById("when")!.TextContent);
    }

    [Fact]
    public async Task About_WithAnImpossibleDay_SaysSo()
    {
        var id = await new DecidedNotice().PublishAsync(host);

        PageAssert.HasError(await OpenAsync($"{Links.DecisionAbout("fr", id)}?received=31/02/2026"), "received", "Cette date n’existe pas");
    }

    [Theory]
    [InlineData("decides", "full_auto", "yes", "individual_right", "RGPD, article 22", "personne n’intervient")]
    [InlineData("influences", "support", "no", "individual_right", "L.311-3-1", "aucune de ces données ne parle de vous")]
    [InlineData("none", "no_decision", "no", "internal", "L.311-1", "ne décide de rien")]
    public async Task About_ByKindOfNotice_NamesTheTextsThatApply(string role, string practice, string personal, string effect, string law, string words)
    {
        var id = await new DecidedNotice { Role = role, Practice = practice, Personal = personal, Effect = effect }.PublishAsync(host);

        var text = Said(await OpenAsync(Links.DecisionAbout("fr", id)));

        Assert.Contains(law, text);
        Assert.Contains(words, text);
        Assert.Equal(personal == "yes", text.Contains("RGPD", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "Nous ne savons pas ici quel droit s’applique")]
    [InlineData("en", "We do not know here which law applies")]
    public async Task About_ANoticeOfAnotherCountry_ClaimsNoFrenchLaw(string language, string words)
    {
        var id = await DecidedNotice.Dutch.PublishAsync(host);

        var page = await OpenAsync(Links.DecisionAbout(language, id) + "?asked=2026-11-03");

        Assert.Contains(words, Said(page));
        Assert.DoesNotMatch("CRPA|CADA|CNIL|RGPD|GDPR|R\\.421|L\\.311", Said(page));
        Assert.Equal("nl", page.QuerySelector("h1 span")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task EveryPage_OfAFictionalBody_SaysSoLoudly()
    {
        var id = await new DecidedNotice { Body = "Ville inventée", Fictional = true }.PublishAsync(host);

        foreach (var address in new[] { Links.DecisionAbout("fr", id), Links.DecisionMediator("fr", id), Links.DecisionLetter("fr", id, "explanation"), Links.DecisionLetter("fr", id, "commission") })
        {
            var page = await OpenAsync(address);
            Assert.Matches("(?i)exemple fictif", page.QuerySelector(".fiction, .mediator .letter__fiction")!.TextContent);
        }

        Assert.Matches("(?i)exemple fictif", (await OpenAsync(Links.DecisionLetter("fr", id, "review"))).QuerySelector(".letter .letter__fiction")!.TextContent);
    }

    [Fact]
    public async Task About_AWithdrawnNotice_KeepsTheFactAndTheLetters()
    {
        var id = await new DecidedNotice { Title = "Titre à cacher", Fictional = true, Body = "Ville retirée" }.PublishAsync(host);
        await Published.WithdrawAsync(host, id, "Ordonnance du 3 mars 2026");

        var found = await GetAsync(Links.Decision("fr") + "?code=" + id);
        var page = await PageAssert.PageAsync(await GetAsync(Links.DecisionAbout("fr", id)), HttpStatusCode.Gone, "fr");

        PageAssert.RedirectsTo(found, Links.DecisionAbout("fr", id));
        Assert.Contains("Ordonnance du 3 mars 2026", Said(page));
        Assert.DoesNotContain("Titre à cacher", page.DocumentElement.OuterHtml);
        var letter = await OpenAsync(Links.DecisionLetter("fr", id, "explanation"));
        Assert.Contains("Ville retirée", letter.QuerySelector(".letter")!.TextContent);
        Assert.DoesNotContain("Titre à cacher", letter.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task About_ByAnotherSpellingOrAnUnknownId_IsRedirectedOrNotFound()
    {
        var id = await new DecidedNotice().PublishAsync(host);

        var answer = await GetAsync(Links.DecisionAbout("fr", id.ToUpperInvariant() + "-"));

        Assert.Equal((HttpStatusCode.MovedPermanently, Links.DecisionAbout("fr", id)), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        await PageAssert.PageAsync(await GetAsync(Links.DecisionAbout("fr", NoticeId.New().ToString())), HttpStatusCode.NotFound, "fr");
        await PageAssert.PageAsync(await GetAsync(Links.DecisionMediator("en", NoticeId.New().ToString())), HttpStatusCode.NotFound, "en");
    }

    [Fact]
    public async Task Pages_SetNoCookie()
    {
        var id = await new DecidedNotice().PublishAsync(host);

        foreach (var address in new[] { Links.Decision("fr"), Links.DecisionAbout("en", id), Links.DecisionLetter("fr", id, "review"), Links.DecisionLetterFile("fr", id, "review", "rtf"), Links.DecisionMediator("fr") })
        {
            var answer = await GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    private static string Said(IDocument page) => page.QuerySelector("main")!.TextContent.Replace('\u00A0', ' ');

    private async Task<IDocument> OpenAsync(string address) => await PageAssert.PageAsync(await GetAsync(address));

    private Task<HttpResponseMessage> GetAsync(string address) => host.Browser().GetAsync(address, TestContext.Current.CancellationToken);
}
