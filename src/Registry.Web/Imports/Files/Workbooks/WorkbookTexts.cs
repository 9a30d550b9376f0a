using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>Texts of a workbook: plain or in several formatted runs, whose formats are left aside.</summary>
internal static partial class WorkbookTexts
{
    /// <param name="xml">The table of shared texts.</param>
    /// <exception cref="ImportRefusedException">It is larger than is held in memory.</exception>
    public static List<string> ReadShared(XmlReader xml)
    {
        var texts = new List<string>();
        long characters = 0;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(Read(xml));
                characters += texts[^1].Length;
            }

            if (characters > SourceFileLimits.SharedTextCharacters || texts.Count > SourceFileLimits.SharedTexts)
            {
                throw new ImportRefusedException(ImportFault.FileUnpacksTooLarge, SourceFileLimits.UnpackedBytes / (1024 * 1024));
            }
        }

        return texts;
    }

    /// <summary>The text within the element that the reader stands on; the reader then stands on its end. At most one character more than a cell may have.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        var isText = xml.LocalName is "v" or "t";
        var isPronunciation = false;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    // How a Japanese text is pronounced stands beside it.
                    isPronunciation |= xml is { LocalName: "rPh", IsEmptyElement: false };
                    isText = xml is { LocalName: "t", IsEmptyElement: false } && !isPronunciation;
                    break;
                case XmlNodeType.EndElement:
                    isPronunciation &= xml.LocalName != "rPh";
                    isText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText:
                    var value = xml.Value.AsSpan();
                    text.Append(value[..Math.Min(SourceFileLimits.CellCharacters + 1 - text.Length, value.Length)]);
                    break;
            }
        }

        return Unescape(text.ToString());
    }

    /// <summary>Characters that XML cannot hold are written <c>_x000D_</c>.</summary>
    private static string Unescape(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text : Escaped().Replace(text, match =>
    {
        var character = (char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return char.IsSurrogate(character) ? match.Value : character.ToString();
    });

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();
}
