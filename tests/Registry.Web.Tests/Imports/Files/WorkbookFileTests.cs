using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;

namespace Registry.Web.Tests.Imports.Files;

public sealed class WorkbookFileTests
{
    [Fact]
    public async Task Read_CellsOfEveryType_AreShownAsPeopleReadThem()
    {
        var workbook = Workbook(("Liste", false,
            [
                [Text("Nom"), Text("Nombre"), Text("Date"), Text("Part"), Text("Oui"), Text("Calcul"), Text("Erreur"), Text("Heure")],
                [Shared(0), Number("12"), Number("45352", 1), Number("0.255", 2), Typed("1", CellValues.Boolean), Formula("A1", "42.10"), Typed("#REF!", CellValues.Error), Number("45352.604166666664", 3)],
                [Shared(1), Number("0.30000000000000004"), Number("45352.5", 1), Number("1", 2), Typed("0", CellValues.Boolean), Formula("\"\"", "", CellValues.String), Text(" "), Number("0.25", 4)],
            ]));
        var opened = await OpenedFile.ReadAsync(workbook, "liste.xlsx");
        Assert.Equal(
            [
                "Nom=Tri|Nombre=12|Date=2024-03-01|Part=25.5%|Oui=true|Calcul=42.1|Erreur=#REF!|Heure=2024-03-01T14:30:00",
                "Nom=rich text|Nombre=0.3|Date=2024-03-01T12:00:00|Part=100%|Oui=false|Heure=06:00:00",
            ],
            opened.Lines);
        Assert.Equal("Liste", opened.File.Sheet);
    }

    [Fact]
    public async Task Read_DurationOfMoreThanADay_IsNoDayOf1900()
    {
        var opened = await OpenedFile.ReadAsync(Workbook(("S", false, [[Text("Nom"), Text("Durée"), Text("Total")], [Text("Tri"), Number("1.2534722222222223", 5), Number("4.5", 6)]])), "x.xlsx");
        Assert.Equal(["Nom=Tri|Durée=30:05:00|Total=108:00:00"], opened.Lines);
    }

    [Fact]
    public async Task Read_FormulaWithoutResult_RefusesItsRow()
    {
        var opened = await OpenedFile.ReadAsync(Workbook(("S", false, [[Text("Nom"), Text("Total")], [Text("Tri"), Formula("1+1", null)], [Text("Cantine"), Number("2")]])), "x.xlsx");
        Assert.Equal(ImportFault.CellIsNotCalculated, opened.Records[0].Refusal!.Fault);
        Assert.Equal(["Total", 2], opened.Records[0].Refusal!.Arguments);
        Assert.Equal("Tri", opened.Cell(0, "Nom"));
        Assert.Null(opened.Records[1].Refusal);
    }

    [Fact]
    public async Task Read_FormulaWrittenByAProgramWithAnEmptyResult_IsNotTakenForAnEmptyCell()
    {
        var opened = await OpenedFile.ReadAsync(Workbook(("S", false, [[Text("Nom"), Text("But")], [Text("Tri"), Formula("A1", "")], [Text("Cantine"), Formula("\"\"", "", CellValues.String)]])), "x.xlsx");
        Assert.Equal(ImportFault.CellIsNotCalculated, opened.Records[0].Refusal!.Fault);
        Assert.Null(opened.Records[1].Refusal);
    }

    [Fact]
    public async Task Read_WorkbookOfSeveralTables_NamesTheSheetsItDoesNotRead()
    {
        Cell[][] Table(params string[] names) => [[Text("Nom"), Text("But")], .. names.Select(name => (Cell[])[Text(name), Text("trier")])];
        var opened = await OpenedFile.ReadAsync(Workbook(("Notes", false, [[Text("Lisez-moi")]]), ("2023", false, Table("Tri")), ("2024", false, Table("Tri", "Eau")), ("Caché", true, Table("x"))), "x.xlsx");
        Assert.Equal("2024", opened.File.Sheet);
        Assert.Equal(["2023"], opened.File.OtherSheets);
        opened = await OpenedFile.ReadAsync(Workbook(("Accueil", false, [[Text("Bonjour")]]), ("Données", true, Table("Tri"))), "x.xlsx");
        Assert.Equal("Données", opened.File.Sheet);
    }

    [Fact]
    public async Task Read_CellMergedOverSeveralRows_BelongsToEachOfThem()
    {
        Cell[][] rows = [[Text("Inventaire"), Text("")], [Text("Nom"), Text("Service")], [Text("Tri"), Text("Eau")], [Text("Cantine"), Text("")], [Text("Crèche"), Text("Petite enfance")]];
        var opened = await OpenedFile.ReadAsync(Merged(Workbook(("S", false, rows)), "A1:B1", "B3:B4", "A5:A9"), "x.xlsx");
        Assert.Equal(["Nom=Tri|Service=Eau", "Nom=Cantine|Service=Eau", "Nom=Crèche|Service=Petite enfance"], opened.Lines);
    }

    [Fact]
    public async Task Read_CellMergedOverSeveralRecordsInColumns_BelongsToEachOfThem()
    {
        Cell[][] rows = [[Text("Nom"), Text("Tri"), Text("Cantine")], [Text("Service"), Text("Eau"), Text("")], [Text("Finalité"), Text("trier"), Text("payer")], [Text("Statut"), Text("Pilote"), Text("Projet")]];
        var opened = await OpenedFile.ReadAsync(Merged(Workbook(("S", false, rows)), "B2:F2"), "x.xlsx", new SourceFileOptions(Transposed: true));
        Assert.Equal(["Nom=Tri|Service=Eau|Finalité=trier|Statut=Pilote", "Nom=Cantine|Service=Eau|Finalité=payer|Statut=Projet"], opened.Lines);
    }

    [Fact]
    public async Task Read_SeveralSheets_TakesTheTable()
    {
        Cell[][] notes = [[Text("Lisez-moi")], [Text("Un texte")], [Text("Un autre")]];
        Cell[][] hidden = [.. Enumerable.Range(0, 50).Select(_ => new[] { Text("x"), Text("y"), Text("z") })];
        Cell[][] table = [[Text("Inventaire")], [], [Text("Nom"), Text("Finalité")], [Text("Tri"), Text("Trier")], [Text("Cantine"), Text("Tarif")]];
        var opened = await OpenedFile.ReadAsync(Workbook(("Notes", false, notes), ("Listes", true, hidden), ("Inventaire", false, table)), "x.xlsx");
        Assert.Equal(("Inventaire", 3), (opened.File.Sheet, opened.File.HeaderRow));
        Assert.Equal(["Notes", "Inventaire"], opened.File.Sheets);
        Assert.Equal([4, 5], opened.Records.Select(record => record.SheetRow!.Value));
        Assert.Equal(50, (await OpenedFile.ReadAsync(Workbook(("Notes", false, notes), ("Listes", true, hidden)), "x.xlsx", new SourceFileOptions(Sheet: "listes", HeaderRow: 1))).Records.Count + 1);
        Assert.Equal(ImportFault.SheetIsMissing, (await OpenedFile.RefusalAsync(Workbook(("A", false, table)), "x.xlsx", new SourceFileOptions(Sheet: "B"))).Fault);
    }

    [Fact]
    public async Task Read_OneRecordInEachColumn_IsTurned()
    {
        string[] labels = ["Name of the system", "Purpose", "Supplier", "Legal basis", "Contact email", "Phase"];
        Cell[][] rows = [.. labels.Select((label, row) => (Cell[])[Text(label), .. Enumerable.Range(1, 5).Select(column => Text($"value {row} {column}"))])];
        var opened = await OpenedFile.ReadAsync(Workbook(("S", false, rows)), "x.xlsx");
        Assert.True(opened.File.IsTransposed);
        Assert.Equal(labels, opened.File.Columns);
        Assert.Equal(5, opened.Records.Count);
        Assert.Equal("value 2 4", opened.Cell(3, "Supplier"));
    }

    [Fact]
    public async Task Read_ThreeHundredColumns_KeepsAll()
    {
        Cell[] Row(string what) => [.. Enumerable.Range(1, 300).Select(n => Text($"{what}{n}"))];
        var opened = await OpenedFile.ReadAsync(Workbook(("S", false, [Row("c"), Row("x"), Row("y")])), "x.xlsx");
        Assert.Equal(300, opened.File.Columns.Count);
        Assert.Equal("y300", opened.Cell(1, "c300"));
    }

    [Fact]
    public async Task Read_GiantCell_RefusesItsRow()
    {
        var opened = await OpenedFile.ReadAsync(Workbook(("S", false, [[Text("a"), Text("b")], [Text("1"), Text(new string('x', 1_200_000))], [Text("2"), Text("3")]])), "x.xlsx");
        Assert.Equal(["b", 2, 1_000_000], opened.Records[0].Refusal!.Arguments);
        Assert.Equal(2, opened.Records.Count);
    }

    private static Cell Text(string text) => new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text))) { DataType = CellValues.InlineString };

    private static Cell Shared(int index) => Typed(index.ToString(System.Globalization.CultureInfo.InvariantCulture), CellValues.SharedString);

    private static Cell Number(string value, uint style = 0) => new(new CellValue(value)) { StyleIndex = style };

    private static Cell Typed(string value, CellValues type) => new(new CellValue(value)) { DataType = type };

    private static Cell Formula(string formula, string? value, CellValues? type = null) =>
        new(value is null ? [new CellFormula(formula)] : new OpenXmlElement[] { new CellFormula(formula), new CellValue(value) }) { DataType = type ?? CellValues.Number };

    private static MemoryStream Merged(MemoryStream file, params string[] ranges)
    {
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
            sheet.InsertAfter(new MergeCells(ranges.Select(range => new MergeCell { Reference = range })), sheet.GetFirstChild<SheetData>());
        }

        file.Position = 0;
        return file;
    }

    /// <summary>As the Open XML SDK writes it: independent of what reads it here. Cells carry no reference.</summary>
    private static MemoryStream Workbook(params (string Name, bool IsHidden, Cell[][] Rows)[] sheets)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var main = document.AddWorkbookPart();
            main.Workbook = new Workbook(new Sheets());
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-40C]d mmmm yyyy;@" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "dd/mm/yyyy hh:mm" }, new NumberingFormat { NumberFormatId = 166, FormatCode = "[hh]:mm" }),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164 }, new CellFormat { NumberFormatId = 10 }, new CellFormat { NumberFormatId = 165 }, new CellFormat { NumberFormatId = 20 }, new CellFormat { NumberFormatId = 46 }, new CellFormat { NumberFormatId = 166 }));
            main.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text("Tri")),
                new SharedStringItem(new Run(new RunProperties(new Bold()), new DocumentFormat.OpenXml.Spreadsheet.Text("rich ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new DocumentFormat.OpenXml.Spreadsheet.Text("text"))));
            foreach (var (name, isHidden, rows) in sheets)
            {
                var part = main.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(cells => new Row(cells.Select(cell => cell.CloneNode(true))))));
                main.Workbook.Sheets!.Append(new Sheet
                {
                    Name = name,
                    Id = main.GetIdOfPart(part),
                    SheetId = (uint)main.Workbook.Sheets.Count() + 1,
                    State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                });
            }
        }

        file.Position = 0;
        return file;
    }
}
