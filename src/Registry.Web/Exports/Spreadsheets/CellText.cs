using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Registry.Web.Exports.Spreadsheets;

/// <summary>Text as a cell of a workbook can hold it.</summary>
internal static partial class CellText
{
    /// <summary>A workbook with longer cells counts as damaged.</summary>
    public const int Longest = 32_767;

    /// <summary>Characters that XML cannot hold are written <c>_x0007_</c>, half characters replaced, what is too long is cut and ends with "…".</summary>
    public static string Escape(string text)
    {
        var cut = text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
        var escaped = new StringBuilder(cut.Length);
        foreach (var rune in EscapeLike().Replace(cut, "_x005F_x$1_").EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                escaped.Append(rune);
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_");
            }
        }

        return escaped.ToString();
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex EscapeLike();
}
