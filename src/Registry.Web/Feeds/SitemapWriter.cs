using System.Globalization;
using System.Xml;
using Registry.Web.Services.Site;

namespace Registry.Web.Feeds;

/// <summary>Writes sitemaps (sitemaps.org 0.9) as rows arrive, each page once per language with its other language beside it.</summary>
internal sealed class SitemapWriter(Stream output, string site)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const int PagesBetweenFlushes = 500;
    private static readonly string[] Languages = ["fr", "en"];
    private static readonly XmlWriterSettings Settings = new() { Async = true, Indent = true, CloseOutput = false };

    public async Task WritePagesAsync(IAsyncEnumerable<SitemapPage> pages, CancellationToken cancellation)
    {
        await using var xml = XmlWriter.Create(output, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "urlset", Namespace);
        await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, XhtmlNamespace);
        var written = 0;
        await foreach (var page in pages.WithCancellation(cancellation))
        {
            foreach (var language in Languages)
            {
                await WriteAsync(xml, page, language);
            }

            if (++written % PagesBetweenFlushes == 0)
            {
                await xml.FlushAsync();
            }
        }

        await xml.WriteEndDocumentAsync();
    }

    public async Task WriteIndexAsync(int parts)
    {
        await using var xml = XmlWriter.Create(output, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "sitemapindex", Namespace);
        for (var part = 1; part <= parts; part++)
        {
            await xml.WriteStartElementAsync(null, "sitemap", null);
            await xml.WriteElementStringAsync(null, "loc", null, site + Links.SitemapPart(part));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndDocumentAsync();
    }

    private async Task WriteAsync(XmlWriter xml, SitemapPage page, string language)
    {
        await xml.WriteStartElementAsync(null, "url", null);
        await xml.WriteElementStringAsync(null, "loc", null, site + page.Address(language));
        if (page.ChangedAt is { } changed)
        {
            await xml.WriteElementStringAsync(null, "lastmod", null, changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        foreach (var alternate in Languages)
        {
            await xml.WriteStartElementAsync("xhtml", "link", XhtmlNamespace);
            await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
            await xml.WriteAttributeStringAsync(null, "hreflang", null, alternate);
            await xml.WriteAttributeStringAsync(null, "href", null, site + page.Address(alternate));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }
}
