using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>
/// The public pages that the budget, accessibility and HTML tests visit, in both languages. A new kind of page is one line here. Between braces stands what only the
/// running demonstration knows: a notice with several versions, another one, and what the first link of an index leads to.
/// </summary>
internal static class PublicPages
{
    public static readonly string[] Languages = ["fr", "en"];

    private static readonly string[] Kinds =
    [
        "/",
        "/notices",
        "/notices?q=air",
        "/notices?q=polution+air",
        "/notices?q=stationemant",
        "/notices?q=zzzzzz",
        "/notices?q=creche&area=social&level=4",
        "/notices?area=social&sort=newest",
        "/notices?place=saint",
        "/notices?place=Nullepart",
        "/notices/{notice}",
        "/notices/{other}",
        "/notices/{notice}/versions",
        "/notices/{notice}/versions/1",
        "/notices/{notice}/changes",
        "/notices/{notice}/ask",
        "/compare",
        "/compare?id={notice}",
        "/compare?id={notice}&id={other}",
        "/compare?id={notice}&id={other}&same=hidden&q=air",
        "/changes",
        "/bodies",
        "/suppliers",
        "/suppliers?q=zzzzzz",
        "/datasets",
        "/decision",
        "/decision?code=000000000",
        "/decision?q=rsa",
        "/decision?q=zzzzzz",
        "/decision/{notice}",
        "/decision/{notice}/letters/explanation",
        "/decision/{notice}/letters/review",
        "/decision/{notice}/letters/commission",
        "/decision/{notice}/mediator",
        "/decision/letters/explanation",
        "/decision/mediator",
        "/about",
        "/data",
        "/accessibility",
        "/legal",
        "/privacy",
        "/lab/pollution-peaks",
        "/lab/pollution-peaks?pick=missed&wind_speed_mean=abc&temperature_mean=80",
        "/lab/pollution-peaks/shapes",
        "/lab/pollution-peaks/models",
        "/lab/pollution-peaks/threshold?cost=20",
        "/lab/pollution-peaks/mistakes",
        "/lab/pollution-peaks/data",
        "/learn/explainable-ai",
        "/learn/explainable-ai/facilitator",
        "/learn/explainable-ai/prediction?n=3&n=1&n=2",
        "/learn/explainable-ai/prediction/handout",
        "/account/sign-in",
    ];

    /// <summary>Pages whose addresses are found as the first such link of another page.</summary>
    private static readonly (string Index, string Link)[] Followed =
    [
        ("/bodies", "main a[href*='/bodies/']"),
        ("/suppliers", "main a[href*='/suppliers/']"),
        ("/datasets", "main a[href*='/datasets/']"),
    ];

    /// <summary>Every kind of public page in one language, as paths that answer 200 without a redirect.</summary>
    public static async Task<IReadOnlyList<string>> InAsync(string language, BrowserFixture fixture)
    {
        using var visitor = new HttpClient { BaseAddress = new Uri(fixture.Registry.Address) };
        var (notice, other) = await NoticesAsync(visitor);
        var pages = Kinds
            .Select(kind => kind.Replace("{notice}", notice, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal))
            .Select(kind => kind == "/" ? $"/{language}" : $"/{language}{kind}")
            .ToList();
        pages.Add($"/api?lang={language}");
        foreach (var (index, link) in Followed)
        {
            pages.Add(await FirstLinkAsync(visitor, $"/{language}{index}", link));
        }

        return pages;
    }

    /// <summary>Where the first link of a page that matches a CSS selector leads.</summary>
    public static async Task<string> FirstLinkAsync(HttpClient visitor, string address, string selector)
    {
        var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync(address, TestContext.Current.CancellationToken));
        return page.QuerySelector(selector)?.GetAttribute("href") ?? throw new InvalidOperationException($"{address} has no link {selector}.");
    }

    /// <returns>A notice with at least two versions, and the newest of the others.</returns>
    public static async Task<(string Notice, string Other)> NoticesAsync(HttpClient visitor)
    {
        using var list = JsonDocument.Parse(await visitor.GetStringAsync("/api/v1/notices", TestContext.Current.CancellationToken));
        var notices = list.RootElement.GetProperty("items").EnumerateArray()
            .Select(item => (Id: item.GetProperty("id").GetString()!, Version: item.GetProperty("version").GetInt32()))
            .ToList();
        var changed = notices.First(notice => notice.Version > 1).Id;
        return (changed, notices.First(notice => notice.Id != changed).Id);
    }

    public static string Kilobytes(long bytes) => (bytes / 1000.0).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(6);
}
