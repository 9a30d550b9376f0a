using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Registry.Browser.Tests.Hosting;

/// <summary>What axe finds on a page as it stands; the page's visitor needs scripts.</summary>
internal static class Axe
{
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Inside the page itself: the package for Playwright works its results out in a second, empty page, which takes four times as long and serves only frames of other sites.
    private const string Run =
        """
        async runOnly => (await axe.run(document, { resultTypes: ['violations'], runOnly })).violations
            .map(violation => `${violation.id} – ${violation.help}: ${violation.nodes.map(node => node.html).join('; ')}`)
        """;

    /// <summary>WCAG 2.2 A and AA, and axe's best practices, or only the named rules of them; one violation a line, empty without any.</summary>
    public static async Task<string> ViolationsAsync(this IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        object asked = rules.Length == 0 ? new { type = "tag", values = Tags } : new { type = "rule", values = rules };
        var violations = await page.EvaluateAsync<string[]>(Run, asked);
        return string.Join('\n', violations.Select(violation => $"{page.Url}: {violation}"));
    }

    public static async Task AssertNoViolationAsync(this IPage page)
    {
        var violations = await page.ViolationsAsync();
        Assert.True(violations.Length == 0, violations);
    }
}
