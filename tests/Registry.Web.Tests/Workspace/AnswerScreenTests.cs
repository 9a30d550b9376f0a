using System.Net;
using Registry.Domain.Bodies;
using Registry.Domain.Notices;
using Registry.Web.Services.Drafts;
using Registry.Web.Tests.Hosting;
using static Registry.Web.Tests.Workspace.Screens;

namespace Registry.Web.Tests.Workspace;

public sealed class AnswerScreenTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Theory]
    [InlineData("theme-HUM", "HUM-06", "yes", "\"yes\"", DisclosureState.Disclosed)]
    [InlineData("theme-HUM", "HUM-06", "partial", "\"partial\"", DisclosureState.Disclosed)]
    [InlineData("theme-HUM", "HUM-06", "no", "\"no\"", DisclosureState.Disclosed)]
    [InlineData("theme-HUM", "HUM-06", "unknown", null, DisclosureState.Unknown)]
    [InlineData("theme-HUM", "HUM-06", "na", null, DisclosureState.NotApplicable)]
    [InlineData("essential-EXP-01", "EXP-01", "voted", "\"voted\"", DisclosureState.Disclosed)]
    [InlineData("essential-DRO-01", "DRO-01", "internal", "[\"internal\"]", DisclosureState.Disclosed)]
    [InlineData("essential-DRO-01", "DRO-01", "unknown", null, DisclosureState.Unknown)]
    public async Task Save_ChosenOption_IsStoredAndShownChosen(string screen, string path, string option, string? stored, DisclosureState state)
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, screen);
        Assert.Equal(HttpStatusCode.Found, (await form.Fill(path, option).PostAsync("Save and continue")).StatusCode);

        var stated = (await office.DraftAsync(id))[path];
        Assert.Equal((stored, state), (stated?.Value?.ToJsonString(), stated!.State));
        Assert.Equal([option], Chosen(await PageAsync(browser, id, screen), path));
    }

    [Theory]
    [InlineData("fr", "theme-SOU", "SOU-08", "12 000,5", "12000.5", "12000,5")]
    [InlineData("en", "theme-SOU", "SOU-08", "12,000.5", "12000.5", "12000.5")]
    [InlineData("fr", "theme-ROB", "ROB-07", "2026-03-31", "\"2026-03-31\"", "2026-03-31")]
    [InlineData("fr", "theme-FIN", "FIN-04", "Les familles <b>& co</b>", "\"Les familles \\u003Cb\\u003E\\u0026 co\\u003C/b\\u003E\"", "Les familles <b>& co</b>")]
    [InlineData("en", "header-documents", "header.gdpr_register_url", "https://essai.example/registre", "\"https://essai.example/registre\"", "https://essai.example/registre")]
    [InlineData("en", "header-law", "header.languages", "FR; br", "[\"fr\",\"br\"]", "fr, br")]
    public async Task Save_TypedValue_IsStoredOnceAndShownAsItIsTyped(string language, string screen, string path, string typed, string stored, string shown)
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, screen, language);
        Assert.Equal(HttpStatusCode.Found, (await form.Fill(path, typed).PostAsync()).StatusCode);

        Assert.Equal(stored, await office.ValueAsync(id, path));
        Assert.Equal(shown, Text(await PageAsync(browser, id, screen, language), path));
    }

    [Theory]
    [InlineData("theme-SOU", "SOU-08", "12,5", "write a number in figures")]
    [InlineData("theme-ROB", "ROB-07", "31/02/2026", "a date that exists")]
    [InlineData("header-documents", "header.gdpr_register_url", "essai.example", "begins with https://")]
    [InlineData("header-contact", "header.contact.email", "accueil", "full e-mail address")]
    [InlineData("header-law", "header.languages", "klingon", "two-letter language codes")]
    public async Task Save_WhatCannotBeRead_IsSaidAtTheFieldAndKeptAsTyped(string screen, string path, string typed, string message)
    {
        var (_, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, screen);
        var page = await PageAssert.PageAsync(await form.Fill(path, typed).PostAsync(), HttpStatusCode.BadRequest, "en");

        PageAssert.HasError(page, path, message);
        Assert.StartsWith("Error:", page.Title, StringComparison.Ordinal);
        Assert.Equal(typed, Text(page, path));
    }

    [Fact]
    public async Task Save_OptionThatStandsAloneWithAnother_IsRefusedAndBothStayTicked()
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, "essential-DRO-01");
        var page = await PageAssert.PageAsync(await form.Fill("DRO-01", "internal", "individual_right").PostAsync(), HttpStatusCode.BadRequest);

        PageAssert.SummaryLeadsTo(page, "f-DRO-01", "goes with no other");
        Assert.Equal(["internal", "individual_right"], Chosen(page, "DRO-01"));
        Assert.Null(await office.ValueAsync(id, "DRO-01"));
    }

    [Fact]
    public async Task Save_GroupWithoutARequiredPart_NamesThePart()
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, "header-contact");
        var page = await PageAssert.PageAsync(await form.Fill("header.contact.function", "Accueil").PostAsync(), HttpStatusCode.BadRequest);
        PageAssert.HasError(page, "header.contact.email", "Fill in “E-mail”");

        form = FormPoster.In(browser, Links.DraftScreen("en", id, "header-contact"), page);
        Assert.Equal(HttpStatusCode.Found, (await form.Fill("header.contact.email", "accueil@essai.example").PostAsync()).StatusCode);
        Assert.Equal("{\"function\":\"Accueil\",\"email\":\"accueil@essai.example\"}", await office.ValueAsync(id, "header.contact"));
    }

    [Fact]
    public async Task Save_LinesWithABlankOneBetween_StoresTheFilledOnes()
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, "header-data");
        form.Fill("header.data_used[0].name", "Revenus").Set("do", "add-row:header.data_used");
        var longer = await PageAssert.PageAsync(await form.PostAsync());
        Assert.Equal("Revenus", Text(longer, "header.data_used[0].name"));

        form = FormPoster.In(browser, Links.DraftScreen("en", id, "header-data"), longer);
        form.Fill("header.data_used[0].source", "Familles").Fill("header.data_used[0].personal", "yes").Fill("header.data_used[2].name", "Plan");
        var page = await PageAssert.PageAsync(await form.PostAsync(), HttpStatusCode.BadRequest);
        PageAssert.HasError(page, "header.data_used[2].source", "Fill in “Source or producer”");

        form = FormPoster.In(browser, Links.DraftScreen("en", id, "header-data"), page);
        form.Fill("header.data_used[2].source", "Cadastre").Fill("header.data_used[2].personal", "no");
        Assert.Equal(HttpStatusCode.Found, (await form.PostAsync()).StatusCode);
        var value = (await office.DraftAsync(id))["header.data_used"]!.Value!.AsArray();
        Assert.Equal(["Revenus", "Plan"], value.Select(item => item!["name"]!.GetValue<string>()));
        Assert.Equal("Cadastre", Text(await PageAsync(browser, id, "header-data"), "header.data_used[1].source"));
    }

    [Fact]
    public async Task Enter_InAFieldOfAScreenWithLines_SavesAndAddsNoLine()
    {
        var (office, id, browser) = await DraftAsync();

        // Without a named button, as the Enter key does: the first of the form is pressed.
        var form = await OpenAsync(browser, id, "header-data");
        form.Fill("header.data_used[0].name", "Plan").Fill("header.data_used[0].source", "Cadastre").Fill("header.data_used[0].personal", "no");
        Assert.Equal(HttpStatusCode.Found, (await form.PostAsync()).StatusCode);

        Assert.NotNull(await office.ValueAsync(id, "header.data_used"));
    }

    [Fact]
    public async Task Save_EmptiedAnswer_IsBlankAgain()
    {
        var (office, id, browser) = await DraftAsync();
        await office.SaveAsync(id, new DraftChange("FIN-04", new StatedValue("Les familles"), 0));

        var form = await OpenAsync(browser, id, "theme-FIN");
        Assert.Equal(HttpStatusCode.Found, (await form.Fill("FIN-04", "").PostAsync()).StatusCode);

        var draft = await office.DraftAsync(id);
        Assert.Null(draft["FIN-04"]);
        Assert.Equal(2, draft.VersionOf("FIN-04"));
    }

    [Fact]
    public async Task Open_QuestionWhoseFactTheHeaderHolds_ShowsTheAnswerAndStoresNothing()
    {
        var (office, id, browser) = await DraftAsync();
        await office.SaveAsync(id, new DraftChange("header.kind", new StatedValue(new System.Text.Json.Nodes.JsonArray("machine_learning")), 0));

        Assert.Equal(["learned"], Chosen(await PageAsync(browser, id, "essential-EXP-01"), "EXP-01"));

        Assert.Null((await office.DraftAsync(id))["EXP-01"]);
    }

    [Fact]
    public async Task SaveAndLeave_LeadsToTheNoticeAndSaysThatItIsSaved()
    {
        var (office, id, browser) = await DraftAsync();

        var form = await OpenAsync(browser, id, "header-purpose");
        PageAssert.RedirectsTo(await form.Fill("header.summary", "Calcule le tarif.").PostAsync("Save and leave"), Links.Draft("en", id));

        var page = await PageAssert.PageAsync(await browser.GetAsync(Links.Draft("en", id), TestContext.Current.CancellationToken));
        Assert.Equal("Your answers are saved.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("\"Calcule le tarif.\"", await office.ValueAsync(id, "header.summary"));
    }

    [Fact]
    public async Task Open_Question_ShowsTheLawBehindItAndTheMinutesLeft()
    {
        var (_, id, browser) = await DraftAsync();

        var page = await PageAsync(browser, id, "essential-HUM-01");

        Assert.Equal("Sources: LIL art. 47 · CRPA R.311-3-1-2 · RGPD art. 22 · AI Act 14, 26(2)", page.QuerySelector(".sources")!.TextContent);
        Assert.Matches(@"time left: \d+ min", page.QuerySelector(".whereabouts")!.TextContent);
    }

    [Fact]
    public async Task Open_ShortAndLongTexts_DrawsALineAndABox()
    {
        var (_, id, browser) = await DraftAsync();

        var page = await PageAsync(browser, id, "header-people");

        Assert.Equal("INPUT", page.QuerySelector("[name='header.main_criteria[0].name']")!.TagName);
        Assert.Equal("INPUT", page.QuerySelector("[name='header.main_criteria[0].weight']")!.TagName);
        Assert.Equal("TEXTAREA", page.QuerySelector("[name='header.main_criteria[0].text']")!.TagName);
    }

    private async Task<(Office Office, string Id, HttpClient Browser)> DraftAsync()
    {
        var office = await Office.OpenAsync(host);
        return (office, await office.StartAsync(), await office.AsAsync(MemberRole.Contributor));
    }
}
