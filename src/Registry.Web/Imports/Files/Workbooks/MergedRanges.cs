using System.Xml;
using Registry.Web.Imports.Files.Tables;

namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>Reads which cells of a sheet are merged; they stand behind its rows.</summary>
internal static class MergedRanges
{
    /// <summary>A sheet with more is drawn, not filled in; its other merged cells stay empty.</summary>
    private const int Most = 100_000;

    public static List<MergedCells> Read(XmlReader xml)
    {
        var merged = new List<MergedCells>();
        while (merged.Count < Most && xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && Range(xml.GetAttribute("ref") ?? "") is { } range)
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    private static MergedCells? Range(string reference)
    {
        var corners = reference.Split(':');
        return corners.Length == 2
            && CellReference.Row(corners[0]) is { } firstRow && CellReference.Column(corners[0]) is { } firstColumn
            && CellReference.Row(corners[1]) is { } lastRow && CellReference.Column(corners[1]) is { } lastColumn
                ? new MergedCells(firstRow, lastRow, firstColumn, lastColumn)
                : null;
    }
}
