using System.Net;
using Microsoft.Extensions.Options;
using Registry.Web.Branding;
using Registry.Web.Setup;
using Registry.Web.Tests.Architecture;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Site;

public sealed class BrandTests
{
    private const string Picture = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z" fill="#8a1538"/></svg>""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WithABrand_ShowsNameLogoColoursFooterAndOperator()
    {
        using var host = new RegistryHost();
        await File.WriteAllTextAsync(Path.Combine(host.DataDirectory, "logo.svg"), Picture, Cancellation);
        foreach (var (key, value) in new[]
        {
            ("NameEnglish", "Algorithms of Valmarre"), ("Brand:Logo", "logo.svg"), ("Brand:ColourLight", "#8a1538"), ("Brand:ColourDark", "#ffb0c8"),
            ("Brand:FooterEnglish", "A service of the fictional town of Valmarre."), ("Brand:Links:0:French", "Ville"), ("Brand:Links:0:English", "Town"),
            ("Brand:Links:0:Address", "https://valmarre.example"), ("Operator:Name", "Town of Valmarre [fictional]"), ("Operator:Contact", "data@valmarre.example"),
        })
        {
            host.Settings["Registry:" + key] = value;
        }

        var browser = host.Browser();
        var page = await PageAssert.PageAsync(await browser.GetAsync(Links.Legal("en"), Cancellation));

        Assert.EndsWith("Algorithms of Valmarre", page.Title, StringComparison.Ordinal);
        Assert.Contains("A service of the fictional town of Valmarre.", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Town", page.QuerySelector("footer a[href='https://valmarre.example']")!.TextContent);
        Assert.Contains("Town of Valmarre [fictional]", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("article a[href='mailto:data@valmarre.example']"));

        var logo = await browser.GetAsync(page.QuerySelector(".masthead img")!.GetAttribute("src"), Cancellation);
        Assert.Equal("image/svg+xml", logo.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(logo.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("immutable", logo.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var colours = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Single(address => address.StartsWith("/brand/", StringComparison.Ordinal));
        var style = await browser.GetStringAsync(colours, Cancellation);
        Assert.Contains("--brand: #8a1538; --brand-deep: #5a0e24;", style, StringComparison.Ordinal);
        Assert.Contains("--brand: #ffb0c8;", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutABrand_LoadsNoSecondStyleSheet()
    {
        using var host = new RegistryHost();

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Home("fr"), Cancellation));

        Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().GetAsync("/brand/logo", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("#f5b700", "#ffb0c8", "ColourLight", "as text on a note (#eef4f5) its contrast is 1.6:1, and text needs 4.5:1. Give a darker colour.")]
    [InlineData("#8a1538", "#8a1538", "ColourDark", "Give a paler colour.")]
    [InlineData("maroon", "#ffb0c8", "ColourLight", "give a colour as #0a4d5c")]
    [InlineData("#8a1538", "", "ColourDark", "go together")]
    public void Build_ColoursThatCannotBeRead_AreRefusedWithThePairThatFails(string light, string dark, string setting, string expected)
    {
        var fault = Assert.Throws<OptionsValidationException>(() =>
            RegistryApplication.Build([$"--Registry:Brand:ColourLight={light}", $"--Registry:Brand:ColourDark={dark}"]));

        Assert.Contains("Registry:Brand:" + setting, fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><image x:href="https://evil.example/p.png"/></svg>""")]
    [InlineData("""<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>""")]
    [InlineData("GIF89a")]
    public void Build_LogoThatDoesMoreThanDraw_IsRefused(string content)
    {
        var directory = Directory.CreateTempSubdirectory("registry-tests-");
        File.WriteAllText(Path.Combine(directory.FullName, "logo.svg"), content);

        var fault = Assert.Throws<OptionsValidationException>(() =>
            RegistryApplication.Build([$"--Registry:DataDirectory={directory.FullName}", "--Registry:Brand:Logo=logo.svg"]));

        Assert.Contains("neither a PNG nor an SVG", fault.Message, StringComparison.Ordinal);
        directory.Delete(recursive: true);
    }

    [Fact]
    public void Grounds_OfTheContrastCheck_AreThoseOfTheStyleSheet()
    {
        var style = File.ReadAllText(Path.Combine(Source.Root, "src", "Registry.Web", "wwwroot", "css", "registry.css"));
        var parts = style.Split("prefers-color-scheme: dark");

        Assert.All(BrandPalette.Light.Grounds, ground => Assert.Contains(ground.Colour == Colour.White ? "--sheet: #fff;" : $": {ground.Colour};", parts[0], StringComparison.Ordinal));
        Assert.All(BrandPalette.Dark.Grounds, ground => Assert.Contains($": {ground.Colour};", parts[1], StringComparison.Ordinal));
        Assert.Contains($"--on-brand: {BrandPalette.Dark.OnBrand};", parts[1], StringComparison.Ordinal);
    }
}
