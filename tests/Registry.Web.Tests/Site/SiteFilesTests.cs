using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Feeds;
using Registry.Web.Services.Site;
using Registry.Web.Tests.Hosting;
using Registry.Web.Tests.Public;

namespace Registry.Web.Tests.Site;

public sealed class SiteFilesTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sitemap_ByDefault_LeavesOutFictionalAndImportedNotices()
    {
        using var host = new RegistryHost();
        var fictional = await Published.SchoolAsync(host);
        var imported = await Published.ImportedAsync(host);

        var addresses = await AddressesAsync(host);

        Assert.Contains("http://localhost:5080/fr", addresses);
        Assert.Contains("http://localhost:5080/en/notices", addresses);
        Assert.DoesNotContain(addresses, address => address.Contains(fictional, StringComparison.Ordinal) || address.Contains(imported, StringComparison.Ordinal) || address.Contains("/bodies/", StringComparison.Ordinal));
        foreach (var (id, title) in new[] { (fictional, "Affectation scolaire"), (imported, "Parkeercontrole") })
        {
            var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Notice("fr", id, title), Cancellation));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        }
    }

    [Fact]
    public async Task Sitemap_WhereTheOperatorSaysSo_ListsEveryNoticeUnderAnAddressThatAnswers()
    {
        using var host = new RegistryHost();
        host.Settings["Registry:IndexFictionalNotices"] = "true";
        host.Settings["Registry:IndexImportedNotices"] = "true";
        string[] ids = [await Published.SchoolAsync(host), await Published.ImportedAsync(host)];

        var addresses = (await AddressesAsync(host)).Where(address => ids.Any(id => address.Contains(id, StringComparison.Ordinal))).ToList();

        Assert.Equal(4, addresses.Count);
        foreach (var address in addresses)
        {
            var page = await PageAssert.PageAsync(await host.Browser().GetAsync(new Uri(address).PathAndQuery, Cancellation));
            Assert.Null(page.QuerySelector("meta[name=robots]"));
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Sitemap_ReadInParts_IsTheSameAsReadWhole()
    {
        using var host = new RegistryHost();
        host.Settings["Registry:IndexFictionalNotices"] = "true";
        for (var number = 1; number <= 3; number++)
        {
            await Published.SchoolAsync(host, $"Affectation {number}");
        }

        await host.UseAsync(async services =>
        {
            var reader = services.GetRequiredService<SitemapReader>();
            var count = await reader.CountAsync(Cancellation);
            var whole = await ReadAsync(reader, 0, count + 10);
            Assert.Equal(count, whole.Count);
            Assert.Equal(4, whole.Count(address => address.Contains("/bodies/", StringComparison.Ordinal) || address.Contains("/affectation-", StringComparison.Ordinal)));
            foreach (var part in new[] { 1, 4, count - 1 })
            {
                var read = new List<string>();
                for (var skip = 0; skip < count; skip += part)
                {
                    read.AddRange(await ReadAsync(reader, skip, part));
                }

                Assert.Equal(whole, read);
            }

            return count;
        });
        Assert.Equal(HttpStatusCode.OK, (await host.Browser().GetAsync(Links.SitemapPart(1), Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Browser().GetAsync(Links.SitemapPart(2), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Index_OfAnOversizedSitemap_NamesItsParts()
    {
        using var output = new MemoryStream();
        await new SitemapWriter(output, "https://registry.example.org").WriteIndexAsync(2);
        output.Position = 0;

        var index = await XDocument.LoadAsync(output, LoadOptions.None, Cancellation);

        Assert.Equal(Sitemap + "sitemapindex", index.Root!.Name);
        Assert.Equal(
            ["https://registry.example.org/sitemap-1.xml", "https://registry.example.org/sitemap-2.xml"],
            index.Root.Elements(Sitemap + "sitemap").Select(part => part.Element(Sitemap + "loc")!.Value));
    }

    [Fact]
    public async Task Robots_NamesTheSitemapAndClosesTheWorkspace()
    {
        using var host = new RegistryHost();

        var text = await host.Browser().GetStringAsync("/robots.txt", Cancellation);

        Assert.Contains("Sitemap: http://localhost:5080/sitemap.xml\n", text, StringComparison.Ordinal);
        Assert.Contains("Disallow: /fr/workspace\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "Contact: http://localhost:5080/en/legal\n")]
    [InlineData("data@valmarre.example", null, "Contact: mailto:data@valmarre.example\n")]
    [InlineData("data@valmarre.example", "https://valmarre.example/security", "Contact: https://valmarre.example/security\n")]
    public async Task SecurityText_NamesAContactAndExpiresWithinAYear(string? contact, string? securityContact, string expected)
    {
        using var host = new RegistryHost();
        host.Settings["Registry:Operator:Contact"] = contact ?? "";
        host.Settings["Registry:Operator:SecurityContact"] = securityContact ?? "";

        var answer = await host.Browser().GetAsync("/.well-known/security.txt", Cancellation);

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("Expires: 2027-05-01T00:00:00Z\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_OfAPublicPage_NamesItselfInBothLanguages()
    {
        using var host = new RegistryHost();
        host.Settings["Registry:PublicUrl"] = "https://registry.example.org/";

        var page = await PageAssert.PageAsync(await host.Browser().GetAsync(Links.Privacy("fr") + "?utm=1", Cancellation));

        Assert.Equal("https://registry.example.org/fr/privacy", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("https://registry.example.org/fr/privacy", page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal(
            ["fr https://registry.example.org/fr/privacy", "en https://registry.example.org/en/privacy", "x-default https://registry.example.org/fr/privacy"],
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}"));
        var missing = await PageAssert.PageAsync(await host.Browser().GetAsync("/fr/nothing-here", Cancellation), HttpStatusCode.NotFound);
        Assert.Null(missing.QuerySelector("link[rel=canonical]"));
    }

    private static async Task<List<string>> ReadAsync(SitemapReader reader, int skip, int take)
    {
        var read = new List<string>();
        await foreach (var page in reader.ReadAsync(skip, take, Cancellation))
        {
            read.Add(page.Address("fr"));
        }

        return read;
    }

    private static async Task<List<string>> AddressesAsync(RegistryHost host)
    {
        var document = XDocument.Parse(await host.Browser().GetStringAsync(Links.Sitemap(), Cancellation));
        return [.. document.Root!.Elements(Sitemap + "url").Select(url => url.Element(Sitemap + "loc")!.Value)];
    }
}
