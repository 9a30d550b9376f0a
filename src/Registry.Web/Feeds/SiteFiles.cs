using System.Globalization;
using Microsoft.Extensions.Options;
using Registry.Web.Services.Site;
using Registry.Web.Setup;

namespace Registry.Web.Feeds;

/// <summary>The files that machines look for at the root of a site: sitemap, robots.txt, security.txt.</summary>
internal static class SiteFiles
{
    /// <summary>A sitemap holds at most 50,000 addresses; each page has two.</summary>
    public const int PagesInPart = 25_000;

    private const int SecurityTextDays = 180;

    public static void MapSiteFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/sitemap.xml", ReadEndpoints.Methods, SitemapAsync);
        endpoints.MapMethods("/sitemap-{part:int:min(1)}.xml", ReadEndpoints.Methods, SitemapPartAsync);
        endpoints.MapMethods("/robots.txt", ReadEndpoints.Methods, Robots);
        endpoints.MapMethods("/.well-known/security.txt", ReadEndpoints.Methods, SecurityText);
    }

    private static async Task SitemapAsync(HttpContext context, SitemapReader reader, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        var pages = await reader.CountAsync(cancellation);
        var writer = Start(context, options.Value);
        if (pages > PagesInPart)
        {
            await writer.WriteIndexAsync((pages + PagesInPart - 1) / PagesInPart);
        }
        else
        {
            await writer.WritePagesAsync(reader.ReadAsync(0, PagesInPart, cancellation), cancellation);
        }
    }

    private static async Task SitemapPartAsync(int part, HttpContext context, SitemapReader reader, IOptions<RegistryOptions> options, CancellationToken cancellation)
    {
        var skip = (long)(part - 1) * PagesInPart;
        if (skip >= await reader.CountAsync(cancellation))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Start(context, options.Value).WritePagesAsync(reader.ReadAsync((int)skip, PagesInPart, cancellation), cancellation);
    }

    private static IResult Robots(IOptions<RegistryOptions> options) => Results.Text(
        $"""
        User-agent: *
        Disallow: /fr/workspace
        Disallow: /en/workspace
        Disallow: /fr/operator
        Disallow: /en/operator
        Disallow: /fr/account
        Disallow: /en/account

        Sitemap: {Site(options.Value)}{Links.Sitemap()}

        """.ReplaceLineEndings("\n"),
        "text/plain; charset=utf-8");

    /// <summary>RFC 9116. The end of its validity moves with the day: a file left behind would expire.</summary>
    private static IResult SecurityText(IOptions<RegistryOptions> options, TimeProvider clock)
    {
        var site = Site(options.Value);
        var contacts = options.Value.Operator;
        var contact = new[] { contacts.SecurityContact, contacts.Contact }.FirstOrDefault(given => !string.IsNullOrWhiteSpace(given)) switch
        {
            null => site + Links.Legal("en"),
            var page when page.StartsWith("https://", StringComparison.Ordinal) => page,
            var address => "mailto:" + address,
        };
        var expires = clock.GetUtcNow().UtcDateTime.Date.AddDays(SecurityTextDays).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Results.Text(
            $"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: fr, en\nCanonical: {site}/.well-known/security.txt\n", "text/plain; charset=utf-8");
    }

    private static SitemapWriter Start(HttpContext context, RegistryOptions options)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        return new SitemapWriter(context.Response.Body, Site(options));
    }

    private static string Site(RegistryOptions options) => options.PublicUrl.TrimEnd('/');
}
