using System.IO.Compression;
using System.Xml.Linq;

namespace Registry.Browser.Tests.Hosting;

/// <summary>A workbook of one sheet, as a spreadsheet program writes and reads it (ECMA-376, texts in the cells).</summary>
internal static class SmallWorkbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", new XElement(Types + "Types",
                new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")),
                new XElement(Types + "Override", new XAttribute("PartName", "/xl/workbook.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))));
            Add(archive, "_rels/.rels", Relation("officeDocument", "xl/workbook.xml"));
            Add(archive, "xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml"));
            Add(archive, "xl/workbook.xml", new XElement(Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", Relations),
                new XElement(Main + "sheets", new XElement(Main + "sheet", new XAttribute("name", "Feuille1"), new XAttribute("sheetId", 1), new XAttribute(Relations + "id", "rId1")))));
            Add(archive, "xl/worksheets/sheet1.xml", new XElement(Main + "worksheet", new XElement(Main + "sheetData", rows.Select((cells, row) =>
                new XElement(Main + "row", new XAttribute("r", row + 1), cells.Select((text, column) => Cell(text, $"{Letters(column)}{row + 1}")))))));
        }

        return content.ToArray();
    }

    /// <summary>The cells of the first sheet, empty ones in their place.</summary>
    public static List<List<string>> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return [.. XDocument.Load(sheet).Descendants(Main + "row").Select(row =>
        {
            var cells = new List<string>();
            foreach (var cell in row.Elements(Main + "c"))
            {
                var column = cell.Attribute("r")!.Value.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (number, letter) => (26 * number) + letter - 'A' + 1);
                cells.AddRange(Enumerable.Repeat("", column - 1 - cells.Count));
                cells.Add(cell.Value);
            }

            return cells;
        })];
    }

    private static string Letters(int column) => (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));

    private static XElement? Cell(string text, string reference) => text.Length == 0
        ? null
        : new XElement(Main + "c", new XAttribute("r", reference), new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", text)));

    private static XElement Relation(string kind, string target) => new(Package + "Relationships",
        new XElement(Package + "Relationship", new XAttribute("Id", "rId1"), new XAttribute("Type", $"{Relations}/{kind}"), new XAttribute("Target", target)));

    private static void Add(ZipArchive archive, string name, XElement root)
    {
        using var entry = archive.CreateEntry(name).Open();
        new XDocument(root).Save(entry);
    }
}
