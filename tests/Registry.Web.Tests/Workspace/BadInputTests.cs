using System.Net;
using Registry.Domain.Bodies;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Workspace;

/// <summary>What no page of ours sends: refused in the page's language, and nothing is half-written.</summary>
public sealed class BadInputTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Save_UnknownQuestion_IsRefusedWhole()
    {
        var (office, id, form) = await FormAsync();

        var answer = await form.Fill("header.summary", "Calcule").Set("EXP-99", "yes").PostAsync();

        await PageAssert.PageAsync(answer, HttpStatusCode.BadRequest, "fr");
        Assert.Null(await office.ValueAsync(id, "header.summary"));
    }

    [Fact]
    public async Task Save_OptionThatDoesNotExist_NamesTheQuestionAndStoresNothing()
    {
        var (office, id, form) = await FormAsync();

        var page = await PageAssert.PageAsync(
            await form.Fill("header.summary", "Calcule").Set("header.kind", "magic").PostAsync(), HttpStatusCode.BadRequest, "fr");

        PageAssert.SummaryLeadsTo(page, "f-header-kind", "choisissez l’une des réponses proposées");
        Assert.Null(await office.ValueAsync(id, "header.summary"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("x")]
    public async Task Save_VersionThatWasNeverGiven_IsNoFaultAndLosesNothing(string version)
    {
        var (office, id, form) = await FormAsync();
        await office.SaveAsync(id, new Services.Drafts.DraftChange("header.summary", new Domain.Notices.StatedValue("Déjà là."), 0));

        var answer = await form.Fill("header.summary", "Écrase").Set("version:header.summary", version).PostAsync();

        await PageAssert.PageAsync(answer, HttpStatusCode.Conflict, "fr");
        Assert.Equal("\"D\\u00E9j\\u00E0 l\\u00E0.\"", await office.ValueAsync(id, "header.summary"));
    }

    [Theory]
    [InlineData(5_000_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(20_000, HttpStatusCode.BadRequest)]
    public async Task Save_TextBeyondAllMeasure_IsRefusedInWords(int length, HttpStatusCode status)
    {
        var (office, id, form) = await FormAsync();

        await PageAssert.PageAsync(await form.Fill("header.summary", new string('a', length)).PostAsync(), status, "fr");

        Assert.Null(await office.ValueAsync(id, "header.summary"));
    }

    [Fact]
    public async Task Save_DraftOfAnotherBody_IsNotFoundAndUnchanged()
    {
        var other = await Office.OpenAsync(host);
        var theirs = await other.StartAsync();

        var mine = await Office.OpenAsync(host);
        var browser = await mine.AsAsync(MemberRole.Administrator);
        var own = await FormPoster.OpenAsync(browser, Links.DraftScreen("fr", await mine.StartAsync(), "header-purpose"));
        var answer = await own.Fill("header.summary", "Pirate").PostToAsync(Links.DraftScreen("fr", theirs, "header-purpose"));

        await PageAssert.PageAsync(answer, HttpStatusCode.NotFound, "fr");
        Assert.Null(await other.ValueAsync(theirs, "header.summary"));
    }

    [Fact]
    public async Task Save_WithoutToken_IsRefused()
    {
        var (office, id, form) = await FormAsync();

        var answer = await form.Fill("header.summary", "Calcule").Remove("__RequestVerificationToken").PostAsync();

        await PageAssert.PageAsync(answer, HttpStatusCode.BadRequest, "fr");
        Assert.Null(await office.ValueAsync(id, "header.summary"));
    }

    private async Task<(Office Office, string Id, FormPoster Form)> FormAsync()
    {
        var office = await Office.OpenAsync(host);
        var id = await office.StartAsync();
        return (office, id, await FormPoster.OpenAsync(await office.AsAsync(MemberRole.Contributor), Links.DraftScreen("fr", id, "header-purpose")));
    }
}
