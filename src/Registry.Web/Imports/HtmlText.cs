using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Registry.Web.Imports;

/// <summary>Reads HTML fragments as lines of text: paragraphs apart, list items after a dash, the address of a link in brackets after it.</summary>
internal static partial class HtmlText
{
    private const string ItemMark = "– ";

    private static readonly HashSet<string> Paragraphs =
        new(["p", "dl", "table", "blockquote", "pre", "section", "h1", "h2", "h3", "h4", "h5", "h6"], StringComparer.Ordinal);

    private static readonly HashSet<string> Lines = new(["div", "ul", "ol", "li", "tr", "dt", "dd"], StringComparer.Ordinal);

    /// <summary>The text holds a tag or an entity. "a &lt; b" and "&lt;5 years" do not.</summary>
    public static bool IsHtml(string text) => TagOrEntity().IsMatch(text);

    public static string Read(string html)
    {
        var text = new StringBuilder();
        var root = new HtmlParser().ParseDocument(html).Body!;
        // By pointers rather than by recursion: fragments may be nested as deep as somebody likes.
        for (INode node = root; ;)
        {
            Enter(text, node);
            if (node is not (IHtmlScriptElement or IHtmlStyleElement) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node.NextSibling is null || node == root)
            {
                if (node == root)
                {
                    return text.ToString();
                }

                Leave(text, node);
                node = node.Parent!;
            }

            Leave(text, node);
            node = node.NextSibling;
        }
    }

    private static void Enter(StringBuilder text, INode node)
    {
        switch (node)
        {
            case IText words:
                AppendWords(text, words.Data);
                break;
            case IHtmlBreakRowElement:
                text.Append('\n');
                break;
            case IHtmlImageElement { AlternativeText: { Length: > 0 } alternative }:
                text.Append(alternative);
                break;
            case IHtmlUnknownElement unknown:
                // Brackets around a word that is no tag, such as <name>: the author meant them.
                text.Append('<').Append(unknown.LocalName).Append('>');
                break;
            case IElement element:
                Break(text, element);
                text.Append(element.LocalName == "li" ? ItemMark : "");
                break;
        }
    }

    private static void Leave(StringBuilder text, INode node)
    {
        if (node is IHtmlAnchorElement link && link.GetAttribute("href")?.Trim() is { Length: > 0 } address && link.TextContent.Trim() != address)
        {
            text.Append(" (").Append(address).Append(')');
        }
        else if (node is IElement { LocalName: "td" or "th", NextElementSibling: not null })
        {
            text.Append(" | ");
        }
        else if (node is IElement element)
        {
            Break(text, element);
        }
    }

    private static void Break(StringBuilder text, IElement element)
    {
        var isInItem = element.ParentElement is { LocalName: "li" };
        var wanted = Paragraphs.Contains(element.LocalName) ? (isInItem ? 1 : 2) : Lines.Contains(element.LocalName) ? 1 : 0;
        if (!EndsWithItemMark(text))
        {
            text.Append('\n', Math.Max(0, wanted - LineBreaksAtEnd(text)));
        }
    }

    private static bool EndsWithItemMark(StringBuilder text) =>
        text.Length >= ItemMark.Length && text.ToString(text.Length - ItemMark.Length, ItemMark.Length) == ItemMark;

    private static int LineBreaksAtEnd(StringBuilder text) => text switch
    {
        [.., '\n', '\n'] => 2,
        [.., '\n'] => 1,
        _ => 0,
    };

    private static void AppendWords(StringBuilder text, string words)
    {
        var collapsed = WhiteSpace().Replace(words, " ");
        text.Append(text.Length == 0 || text[^1] is '\n' or ' ' ? collapsed.TrimStart(' ') : collapsed);
    }

    [GeneratedRegex(@"</?(?:a|abbr|b|blockquote|body|br|code|dd|div|dl|dt|em|font|h[1-6]|hr|html|i|img|li|ol|p|pre|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);", RegexOptions.IgnoreCase)]
    private static partial Regex TagOrEntity();

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex WhiteSpace();
}
