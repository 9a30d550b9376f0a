using AngleSharp.Dom;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Site;

public sealed class HomePageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Home_LeadsToASearchThreeDoorsAndFourUses()
    {
        using var host = new RegistryHost();

        var page = await OpenAsync(host, "fr");

        Assert.Equal(Links.Notices("fr"), page.QuerySelector("search form")!.GetAttribute("action"));
        Assert.Equal([Links.Decision("fr"), Links.Notices("fr"), Links.Workspace("fr")], page.QuerySelectorAll(".doors a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            [Links.Notices("fr") + "?area=civic_life", Links.Notices("fr") + "?kind=rules_body", Links.Notices("fr") + "?kind=generative", Links.Learn("fr")],
            page.QuerySelectorAll(".uses a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Aucune fiche n’est encore publiée", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Accessibilité\u00A0: non conforme", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_AfterASecondVersion_TellsThePublishedFromTheChanged()
    {
        using var host = new RegistryHost();
        var changed = await Published.SchoolAsync(host, "Affectation scolaire");
        await Published.SchoolAsync(host, "Prix du repas");
        host.Clock.Advance(TimeSpan.FromDays(1));
        await Published.AgainAsync(host, changed, "Affectation scolaire", "Nouveau critère");

        var page = await OpenAsync(host, "en");

        Assert.Equal(2, page.QuerySelectorAll(".notice-list > li").Length);
        var line = Assert.Single(page.QuerySelectorAll(".brief-list > li"));
        Assert.Equal(Links.NoticeChanges("en", changed, 1, 2), line.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("fr", line.QuerySelector("a")!.GetAttribute("lang"));
        Assert.Contains("(fictional body) · version 2, 3 November 2026", line.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2", "1"], page.QuerySelectorAll(".figures dd").Select(figure => figure.TextContent));
        Assert.Contains("Counted on 3 November 2026", page.QuerySelector(".side")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Navigation_LeadsToEverySectionAndMarksTheOneYouAreIn()
    {
        using var host = new RegistryHost();

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Notices("fr") + "?q=x", Cancellation));

        Assert.Equal(
            [Links.Home("fr"), Links.Notices("fr"), Links.Decision("fr"), Links.Changes("fr"), Links.Bodies("fr"), Links.Datasets("fr"), Links.PollutionPeaksLab("fr"), Links.Learn("fr")],
            page.QuerySelectorAll(".main-nav a").Select(link => link.GetAttribute("href")));
        Assert.Equal(Links.Notices("fr"), page.QuerySelector(".main-nav [aria-current=page]")!.GetAttribute("href"));
    }

    private static async Task<IDocument> OpenAsync(RegistryHost host, string language) =>
        await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Home(language), Cancellation), language: language);
}
