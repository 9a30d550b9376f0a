using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Registry.Web.Exports.Spreadsheets;

/// <summary>
/// Writes an Office Open XML workbook (ECMA-376) sheet after sheet and row after row, in constant memory. Every cell is a text: what
/// begins with an equals sign is shown and never computed.
/// </summary>
internal sealed class SpreadsheetWriter(Stream output) : IDisposable, IAsyncDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    /// <summary>Of a workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // Style 0: a plain cell. Style 1: a heading. Style 2: text that is typed is kept as typed, and long lines wrap.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3E9F2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>
        """;

    /// <summary>Bytes gathered before they are handed on.</summary>
    private const int Portion = 64 * 1024;

    private readonly ZipArchive _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _names = [];

    /// <param name="rows">Written as they come; the first ones are the header.</param>
    public void AddSheet(SheetLayout layout, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var xml = XmlWriter.Create(_archive.CreateEntry(NextSheet(layout)).Open(), new XmlWriterSettings { CloseOutput = true, Encoding = new UTF8Encoding(false) });
        new SheetWriter(xml, layout).Write(rows);
    }

    /// <summary>The same for rows that are still being read, to a <see cref="GatheringStream"/>.</summary>
    public async Task AddSheetAsync(SheetLayout layout, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        await using var part = await _archive.CreateEntry(NextSheet(layout), CompressionLevel.Fastest).OpenAsync(cancellation);
        using var portion = new MemoryStream();
        await using var xml = XmlWriter.Create(portion, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true });
        var sheet = new SheetWriter(xml, layout);
        sheet.Begin();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            sheet.Add(row);
            if (portion.Length > Portion)
            {
                await HandOnAsync(portion, part, cancellation);
            }
        }

        sheet.End();
        await xml.FlushAsync();
        await HandOnAsync(portion, part, cancellation);
    }

    /// <summary>Writes what names the sheets; the workbook is whole only then.</summary>
    public void Dispose()
    {
        foreach (var (name, xml) in Names())
        {
            using var writer = new StreamWriter(_archive.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(xml);
        }

        _archive.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (name, xml) in Names())
        {
            await using var writer = new StreamWriter(await _archive.CreateEntry(name).OpenAsync(), new UTF8Encoding(false));
            await writer.WriteAsync(xml);
        }

        await _archive.DisposeAsync();
    }

    private string NextSheet(SheetLayout layout)
    {
        _names.Add(layout.Name);
        return $"xl/worksheets/sheet{_names.Count}.xml";
    }

    private static async Task HandOnAsync(MemoryStream portion, Stream part, CancellationToken cancellation)
    {
        await part.WriteAsync(portion.GetBuffer().AsMemory(0, (int)portion.Length), cancellation);
        portion.SetLength(0);
    }

    private IEnumerable<(string Name, string Xml)> Names()
    {
        var sheets = string.Concat(_names.Select((name, index) => $"""<sheet name="{Attribute(name)}" sheetId="{index + 1}" r:id="rId{index + 1}"/>"""));
        var targets = string.Concat(_names.Select((_, index) => Relation($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")));
        var types = string.Concat(_names.Select((_, index) => ContentType($"xl/worksheets/sheet{index + 1}.xml", "worksheet+xml")));
        yield return Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{sheets}</sheets></workbook>""");
        yield return Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}relationships">{targets}{Relation("rIdStyles", "styles", "styles.xml")}</Relationships>""");
        yield return Part("xl/styles.xml", Styles);
        yield return Part("_rels/.rels", $"""<Relationships xmlns="{Package}relationships">{Relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>""");
        yield return Part("[Content_Types].xml", $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{ContentType("xl/workbook.xml", "sheet.main+xml")}{ContentType("xl/styles.xml", "styles+xml")}{types}</Types>""");
    }

    private static (string Name, string Xml) Part(string name, string xml) => (name, """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml);

    private static string Relation(string id, string type, string target) => $"""<Relationship Id="{id}" Type="{Relations}/{type}" Target="{target}"/>""";

    private static string ContentType(string part, string type) => $"""<Override PartName="/{part}" ContentType="{Kind}{type}"/>""";

    private static string Attribute(string text) => System.Security.SecurityElement.Escape(text);
}
