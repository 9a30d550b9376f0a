using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Registry.Browser.Tests.Hosting;

namespace Registry.Browser.Tests;

/// <summary>
/// The HTML of every public page, as sent: no parse error, and what every page owes machines. Where <c>REGISTRY_HTML_DIRECTORY</c> names a directory the pages are
/// kept there for the Nu checker, see <c>.ci/check-html</c>.
/// </summary>
public sealed class HtmlTests(BrowserFixture fixture)
{
    // Attributes whose value is a list of ids of the same page.
    private static readonly string[] References = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"];

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Read_EveryPublicPage_IsValidAndComplete(string language)
    {
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All };
        using var visitor = new HttpClient(handler) { BaseAddress = new Uri(fixture.Registry.Address) };
        var faults = new List<string>();
        foreach (var address in await PublicPages.InAsync(language, fixture))
        {
            var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode}");
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            await KeepAsync(address, text);
            var parser = new HtmlParser();
            parser.Error += (_, fault) => faults.Add($"{address}: {fault as HtmlErrorEvent} {(fault as HtmlErrorEvent)?.Message} at {(fault as HtmlErrorEvent)?.Position}");
            var page = parser.ParseDocument(text);
            faults.AddRange(Faults(page, language).Select(fault => $"{address}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> Faults(IDocument page, string language)
    {
        if (page.DocumentElement.GetAttribute("lang") != language)
        {
            yield return "is not in its language";
        }

        if (string.IsNullOrWhiteSpace(page.Title))
        {
            yield return "has no title";
        }

        (string Selector, int Count)[] owed =
        [
            ("h1", 1), ("main", 1), ("head > link[rel=canonical]", 1), ("head > link[rel=alternate][hreflang]", 3), ("head > meta[property='og:title']", 1),
            ("style, [style], script:not([src]):not([type='application/ld+json'])", 0),
        ];
        foreach (var (selector, count) in owed.Where(entry => page.QuerySelectorAll(entry.Selector).Length != entry.Count))
        {
            yield return $"has {page.QuerySelectorAll(selector).Length} times {selector}, not {count}";
        }

        foreach (var twice in page.All.Where(element => element.Id is { Length: > 0 }).GroupBy(element => element.Id).Where(group => group.Count() > 1))
        {
            yield return $"has the id “{twice.Key}” several times";
        }

        foreach (var handler in page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)))
        {
            yield return $"has an inline handler {handler.Name}";
        }

        foreach (var lost in page.All.SelectMany(element => References.SelectMany(name => (element.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(id => page.GetElementById(id) is null))
        {
            yield return $"refers to the id “{lost}”, which is not there";
        }

        foreach (var anchor in page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(id => page.GetElementById(id) is null))
        {
            yield return $"has a link to “#{anchor}”, which is not there";
        }
    }

    private static async Task KeepAsync(string address, string text)
    {
        if (Environment.GetEnvironmentVariable("REGISTRY_HTML_DIRECTORY") is { Length: > 0 } directory)
        {
            var name = string.Concat(address.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
            await File.WriteAllTextAsync(Path.Combine(directory, name + ".html"), text, TestContext.Current.CancellationToken);
        }
    }
}
