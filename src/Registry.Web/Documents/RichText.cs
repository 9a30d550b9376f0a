using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Registry.Web.Documents;

/// <summary>
/// A simple HTML document as RTF 1.5, A4, which every word processor opens and edits: paragraphs, lists, line breaks, bold.
/// Class <c>to</c> stands on the right half, class <c>end</c> is aligned to the right.
/// </summary>
public static class RichText
{
    private const int LatinFrench = 1036;
    private const int LatinEnglish = 2057;

    // Twentieths of a point.
    private const int RightHalf = 5100;
    private const int ListIndent = 400;

    public static string Of(string html, string title, string language)
    {
        var text = new StringBuilder();
        text.Append(@"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\froman\fcharset0 Liberation Serif;}}").Append('\n');
        text.Append(@"{\info{\title ").Append(Escape(title)).Append("}}\n");
        text.Append(CultureInfo.InvariantCulture, $@"\paperw11906\paperh16838\margl1134\margr1134\margt1020\margb1020\deflang{(language == "fr" ? LatinFrench : LatinEnglish)}\f0\fs21").Append('\n');
        foreach (var block in new HtmlParser().ParseDocument(html).QuerySelectorAll("p, li"))
        {
            text.Append(Paragraph(block)).Append(Escape(PlainText.Mark(block))).Append(Runs(block)).Append(@"\par}").Append('\n');
        }

        return text.Append('}').ToString();
    }

    private static string Paragraph(IElement block)
    {
        var isItem = block.LocalName == "li";
        var indent = block.ClassList.Contains("to") ? RightHalf : isItem ? ListIndent : 0;
        var after = isItem && block.NextElementSibling is not null ? 20 : 120;
        var alignment = block.ClassList.Contains("end") ? @"\qr" : @"\ql";
        return string.Create(CultureInfo.InvariantCulture, $@"{{\pard\plain\f0\fs21{alignment}\li{indent}\sa{after} ");
    }

    private static string Runs(INode node) => string.Concat(node.ChildNodes.Select((child, i) => child switch
    {
        IElement { LocalName: "br" } => "\\line\n",
        IElement { LocalName: "b" } bold => @"{\b " + Runs(bold) + "}",
        IElement element => Runs(element),
        _ => Escape(Trimmed(child, i == 0)),
    }));

    private static string Trimmed(INode text, bool isFirst)
    {
        var words = PlainText.Words(text.TextContent);
        var beginsLine = isFirst || text.PreviousSibling is IElement { LocalName: "br" };
        words = beginsLine ? words.TrimStart(' ') : words;
        return text.NextSibling is null or IElement { LocalName: "br" } ? words.TrimEnd(' ') : words;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '\\' or '{' or '}' => escaped.Append('\\').Append(unit),
                '\u00A0' => escaped.Append(@"\~"),
                < ' ' => escaped.Append(' '),
                < '\u007F' => escaped.Append(unit),
                // Signed sixteen-bit units, surrogates included; the sign after it is for readers without Unicode.
                _ => escaped.Append(CultureInfo.InvariantCulture, $@"\u{(short)unit}?"),
            };
        }

        return escaped.ToString();
    }
}
