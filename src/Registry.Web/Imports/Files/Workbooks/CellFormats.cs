using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Registry.Web.Imports.Files.Workbooks;

internal enum NumberKind
{
    Number,
    Date,
    Time,

    /// <summary>Hours that may be more than a day.</summary>
    Duration,
    Percentage,
}

/// <summary>Whether the number in a cell is shown as a date, a time, a duration or a percentage.</summary>
internal sealed partial class CellFormats
{
    private readonly List<NumberKind> _kinds = [];

    public static CellFormats None { get; } = new();

    public NumberKind Kind(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _kinds.Count ? _kinds[index] : NumberKind.Number;

    /// <param name="xml">The styles of a workbook.</param>
    public static CellFormats Read(XmlReader xml)
    {
        var formats = new CellFormats();
        var codes = new Dictionary<int, string>();
        var isInCells = false;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Id(xml) is { } id)
            {
                codes[id] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (xml.LocalName == "cellXfs")
            {
                isInCells = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (isInCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                formats._kinds.Add(Kind(Id(xml) ?? 0, codes));
            }
        }

        return formats;
    }

    private static int? Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static NumberKind Kind(int id, Dictionary<int, string> codes) => codes.TryGetValue(id, out var code)
        ? KindOf(code)
        : id switch
        {
            9 or 10 => NumberKind.Percentage,
            14 or 15 or 16 or 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => NumberKind.Date,
            (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => NumberKind.Time,
            46 => NumberKind.Duration,
            _ => NumberKind.Number,
        };

    private static NumberKind KindOf(string code)
    {
        // Only the first section, for positive numbers; without texts in quotes, escaped characters, colours, locales and the word of the standard format.
        var bare = Literals().Replace(code.Split(';')[0], "").ToLowerInvariant().Replace("general", "", StringComparison.Ordinal);
        return bare.Contains('[', StringComparison.Ordinal) ? NumberKind.Duration
            : bare.AsSpan().ContainsAny('y', 'd') || (bare.Contains('m', StringComparison.Ordinal) && !bare.AsSpan().ContainsAny('h', 's')) ? NumberKind.Date
            : bare.AsSpan().ContainsAny('h', 's') ? NumberKind.Time
            : bare.Contains('%', StringComparison.Ordinal) ? NumberKind.Percentage
            : NumberKind.Number;
    }

    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literals();
}
