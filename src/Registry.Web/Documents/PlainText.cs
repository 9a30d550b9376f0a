using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Registry.Web.Documents;

/// <summary>A simple HTML document as text for any editor: an empty line between paragraphs, lists numbered or with dashes.</summary>
public static class PlainText
{
    public static string Of(string html)
    {
        var text = new StringBuilder();
        foreach (var block in new HtmlParser().ParseDocument(html).QuerySelectorAll("p, li"))
        {
            var mark = Mark(block);
            text.Append(mark).Append(Lines(block)).Append("\r\n");
            if (block.LocalName == "p" || block.NextElementSibling is null)
            {
                text.Append("\r\n");
            }
        }

        return text.ToString().TrimEnd() + "\r\n";
    }

    /// <summary>What stands before an item of a list; empty for a paragraph.</summary>
    internal static string Mark(IElement block) => (block.LocalName, block.ParentElement?.LocalName) switch
    {
        ("li", "ol") => (block.ParentElement!.Children.TakeWhile(item => item != block).Count() + 1).ToString(CultureInfo.InvariantCulture) + ". ",
        ("li", _) => "– ",
        _ => "",
    };

    private static string Lines(INode node) => string.Concat(node.ChildNodes.Select(child => child switch
    {
        IElement { LocalName: "br" } => "\r\n",
        IElement element => Lines(element),
        _ => Words(child.TextContent),
    })).Trim().Replace("\r\n ", "\r\n", StringComparison.Ordinal).Replace(" \r\n", "\r\n", StringComparison.Ordinal);

    /// <summary>White space of the template is one space; a no-break space stays what it is.</summary>
    internal static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n'))
            {
                words.Append(character);
            }
            else if (words is not [.., ' '])
            {
                words.Append(' ');
            }
        }

        return words.ToString();
    }
}
