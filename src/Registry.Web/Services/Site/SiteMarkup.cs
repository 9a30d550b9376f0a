using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Registry.Web.Services.Site;

/// <summary>
/// Turns the operator's text into HTML: headings, lists, emphasis, code and links of CommonMark. Raw HTML stays text, pictures become their words, and a link
/// leads to the web, an e-mail address, a telephone or a page of this site, or becomes its words.
/// </summary>
public static class SiteMarkup
{
    private const int HighestHeading = 2;
    private const int LowestHeading = 4;
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static string ToHtml(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            // The page has its h1.
            heading.Level = Math.Clamp(heading.Level, HighestHeading, LowestHeading);
        }

        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsAllowed(link.Url)).ToList())
        {
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return document.ToHtml(Pipeline);
    }

    /// <summary>A value as text and never as markup.</summary>
    public static string Escape(string value) => string.Concat(value.Select(character => char.IsAsciiLetterOrDigit(character) || !char.IsAscii(character) || character == ' ' ? $"{character}" : char.IsControl(character) ? " " : $"\\{character}"));

    private static bool IsAllowed(string? address) =>
        address is ['/', not ('/' or '\\'), ..] or "/" or ['#', ..]
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme));
}
