using System.IO.Compression;
using System.Text;
using Registry.Web.Imports;

namespace Registry.Web.Tests.Imports.Files;

/// <summary>Workbooks that would fill the memory, or read what is not theirs.</summary>
public sealed class HostileWorkbookTests
{
    [Fact]
    public async Task Read_SparseGiantSheet_FindsItsFewCells()
    {
        await using var file = Packed(writer =>
        {
            writer.Write("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nom</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>But</t></is></c></row>");
            for (var row = 2; row < 50_000; row++)
            {
                writer.Write($"<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/><c r=\"XFD{row}\" s=\"1\"/></row>");
            }

            writer.Write("<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>last</t></is></c></row>");
        });
        var opened = await OpenedFile.ReadAsync(file, "x.xlsx");
        Assert.Equal("Nom=last", Assert.Single(opened.Lines));
        Assert.Equal(1_048_576, opened.Records[0].SheetRow);
    }

    [Fact]
    public async Task Read_CellAtTheFarEnd_IsRefusedWithTheReason()
    {
        await using var file = Packed(writer => writer.Write("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        Assert.Equal(ImportFault.FileHasTooManyColumns, (await OpenedFile.RefusalAsync(file, "x.xlsx")).Fault);
    }

    [Fact]
    public async Task Read_ZipBomb_IsRefused()
    {
        await using var spaces = Packed(writer =>
        {
            var blank = new string(' ', 1024 * 1024);
            for (var i = 0; i < 40; i++)
            {
                writer.Write(blank);
            }
        });
        Assert.Contains((await OpenedFile.RefusalAsync(spaces, "x.xlsx")).Fault, new[] { ImportFault.FileUnpacksTooLarge, ImportFault.WorkbookHasAnEndlessText });
        await using var rows = Packed(writer =>
        {
            var same = string.Concat(Enumerable.Repeat("<row/>", 100_000));
            for (var i = 0; i < 30; i++)
            {
                writer.Write(same);
            }
        });
        Assert.Equal(ImportFault.FileUnpacksTooLarge, (await OpenedFile.RefusalAsync(rows, "x.xlsx")).Fault);
    }

    [Fact]
    public async Task Read_ExternalEntity_IsRefused()
    {
        await using var file = Packed(writer => writer.Write("<row><c t=\"str\"><v>&x;</v></c></row>"), "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        Assert.Equal(ImportFault.WorkbookIsDamaged, (await OpenedFile.RefusalAsync(file, "x.xlsx")).Fault);
        Assert.Equal(ImportFault.WorkbookIsDamaged, (await OpenedFile.RefusalAsync("PK\u0003\u0004 xl/ cut off", "x.xlsx")).Fault);
    }

    /// <summary>A workbook of one sheet whose rows are written as they are.</summary>
    private static MemoryStream Packed(Action<StreamWriter> writeRows, string prologue = "")
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string prefix, Action<StreamWriter> write, string suffix)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.SmallestSize).Open(), new UTF8Encoding(false));
                writer.Write(prefix);
                write(writer);
                writer.Write(suffix);
            }

            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>", _ => { }, "");
            Add("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>", _ => { }, "");
            Add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>", _ => { }, "");
            Add("xl/worksheets/sheet1.xml", prologue + "<worksheet><sheetData>", writeRows, "</sheetData></worksheet>");
        }

        file.Position = 0;
        return file;
    }
}
