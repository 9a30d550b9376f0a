using System.Globalization;
using System.Xml;
using Registry.Web.Imports.Files.Tables;

namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>The rows of one sheet, streamed. Empty cells and rows cost nothing, wherever they stand.</summary>
internal sealed class SheetRows(Workbook workbook, WorkbookSheet sheet) : ITableRows
{
    private IReadOnlyList<MergedCells>? _merged;

    public IReadOnlyList<MergedCells> Merged => _merged ??= ReadMerged();

    public IEnumerable<TableRow> Read(CancellationToken cancellation)
    {
        using var xml = workbook.OpenPart(sheet.Part) ?? throw new ImportRefusedException(ImportFault.WorkbookIsDamaged);
        var reader = new Reader(workbook, xml);
        while (Next(reader) is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    // They stand behind all rows: the file of a sheet is read to its end to know them.
    private List<MergedCells> ReadMerged()
    {
        if (workbook.BytesOf(sheet.Part) > SourceFileLimits.MergedCellsBytes)
        {
            return [];
        }

        try
        {
            using var xml = workbook.OpenPart(sheet.Part);
            return xml is null ? [] : MergedRanges.Read(xml);
        }
        catch (Exception fault) when (Workbook.IsDamage(fault) || fault is ImportRefusedException)
        {
            // Who reads the rows meets the same fault at its place, after the rows before it.
            return [];
        }
    }

    private static TableRow? Next(Reader reader)
    {
        try
        {
            return reader.NextRow();
        }
        catch (Exception fault) when (Workbook.IsDamage(fault))
        {
            throw new ImportRefusedException(ImportFault.WorkbookIsDamaged);
        }
    }

    private sealed class Reader(Workbook workbook, XmlReader xml)
    {
        private readonly List<string> _cells = [];
        private CellFault? _fault;
        private int _number;
        private int _read;
        private int _characters;

        /// <returns>The next row that holds something; null after the last one.</returns>
        public TableRow? NextRow()
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
                {
                    _number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _number + 1;
                    ReadCells();
                    if (_cells.Count > 0 || _fault is not null)
                    {
                        return ++_read <= SourceFileLimits.Rows
                            ? new TableRow(_number, [.. _cells], _fault)
                            : throw new ImportRefusedException(ImportFault.FileHasTooManyRows, SourceFileLimits.Rows);
                    }
                }
            }

            return null;
        }

        private void ReadCells()
        {
            _cells.Clear();
            _fault = null;
            _characters = 0;
            if (xml.IsEmptyElement)
            {
                return;
            }

            var depth = xml.Depth;
            var column = -1;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    // A cell that does not say where it stands is after the one before.
                    column = CellReference.Column(xml.GetAttribute("r")) ?? column + 1;
                    var text = ReadCell(column);
                    if (!text.AsSpan().IsWhiteSpace())
                    {
                        Put(column, text);
                    }
                }
            }
        }

        private void Put(int column, string text)
        {
            if (column >= SourceFileLimits.Columns)
            {
                throw new ImportRefusedException(ImportFault.FileHasTooManyColumns, SourceFileLimits.Columns, _number);
            }

            _characters += text.Length;
            if (text.Length > SourceFileLimits.CellCharacters || _characters > SourceFileLimits.RowCharacters)
            {
                _fault ??= new CellFault(ImportFault.CellIsTooLarge, column);
                return;
            }

            while (_cells.Count < column)
            {
                _cells.Add("");
            }

            if (_cells.Count == column)
            {
                _cells.Add(text);
            }
            else
            {
                _cells[column] = text;
            }
        }

        private string ReadCell(int column)
        {
            var type = xml.GetAttribute("t");
            var style = xml.GetAttribute("s");
            if (xml.IsEmptyElement)
            {
                return "";
            }

            var depth = xml.Depth;
            string? value = null;
            var isFormula = false;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
                {
                    isFormula = true;
                    _ = WorkbookTexts.Read(xml);
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                {
                    value = WorkbookTexts.Read(xml);
                }
            }

            // An empty text is the result of some formulas, and then named as a text.
            if (isFormula && string.IsNullOrEmpty(value) && type != "str")
            {
                _fault ??= new CellFault(ImportFault.CellIsNotCalculated, column);
            }

            return value is null or "" ? "" : Shown(value, type, style);
        }

        private string Shown(string value, string? type, string? style) => type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.SharedTexts.Count ? workbook.SharedTexts[index] : "",
            "b" => value is "1" or "true" ? "true" : "false",
            // The strict variant writes a day as its midnight.
            "d" => value.Split("T00:00:00", 2)[0],
            null or "n" => CellNumber.Show(value, workbook.Formats.Kind(style), workbook.CountsFrom1904),
            _ => value,
        };
    }
}
