using System.Text;
using System.Text.RegularExpressions;

namespace Registry.Domain.Standards.Writing;

/// <summary>Brings a text within the form and the length that a field allows.</summary>
internal static partial class TextFitting
{
    private const string Cut = "…";

    /// <summary>The text as the field holds it, cut at a word where it is too long.</summary>
    public static (string Text, bool IsShortened) Fit(string text, StandardField field)
    {
        var whole = Form(text, field);
        if (field.MaximumLength is not { } longest || whole.Length <= longest)
        {
            return (whole, false);
        }

        // Tags and entities count too, and how many there are depends on where the text ends.
        for (var room = Math.Min(longest, text.Length); room > 0; room--)
        {
            var shorter = Form(Shorten(text, room), field);
            if (shorter.Length <= longest)
            {
                return (shorter, true);
            }

            room -= Math.Max(0, (shorter.Length - longest) / 8);
        }

        return ("", true);
    }

    public static bool Fits(string text, StandardField field) => field.MaximumLength is not { } longest || Form(text, field).Length <= longest;

    /// <summary>What is left of the spaces and line breaks once they have been through HTML.</summary>
    public static string Tidy(string text) =>
        EmptyLines().Replace(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(ValueWriting.OneLine)), "\n\n").Trim();

    private static string Form(string text, StandardField field) => field.IsHtml ? Html(text) : text;

    private static string Shorten(string text, int length)
    {
        if (length <= Cut.Length)
        {
            return "";
        }

        var end = length - Cut.Length;
        var space = end < text.Length ? text.LastIndexOfAny([' ', '\n', '\t'], end) : end;
        // One long word without spaces is cut where it must be, but never through a character.
        end = space > end / 2 ? space : end;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end].TrimEnd() + Cut;
    }

    private static string Html(string text)
    {
        var html = new StringBuilder();
        foreach (var paragraph in Tidy(text).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = paragraph.Split('\n').Select(Escape).ToList();
            if (lines.TrueForAll(line => line.StartsWith("– ", StringComparison.Ordinal)))
            {
                html.Append("<ul>").AppendJoin("", lines.Select(line => $"<li>{line[2..]}</li>")).Append("</ul>");
            }
            else
            {
                html.Append("<p>").AppendJoin("<br>", lines).Append("</p>");
            }
        }

        return html.ToString();
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
