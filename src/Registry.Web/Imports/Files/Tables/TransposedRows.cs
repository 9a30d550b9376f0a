namespace Registry.Web.Imports.Files.Tables;

/// <summary>A table with a record in each column, turned in memory so that each becomes a row.</summary>
internal sealed class TransposedRows : ITableRows
{
    private readonly List<TableRow> _records;

    private TransposedRows(IReadOnlyList<string> names, List<TableRow> records)
    {
        Names = names;
        _records = records;
    }

    /// <summary>What the first column says, "name (2)" for a repeated one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <exception cref="ImportRefusedException">It has more cells than are turned in memory.</exception>
    public static TransposedRows Turn(ITableRows table, CancellationToken cancellation)
    {
        var rows = new List<TableRow>();
        var cells = 0;
        long characters = 0;
        foreach (var row in table.Read(cancellation))
        {
            rows.Add(row);
            cells += row.Cells.Length;
            characters += row.Cells.Sum(cell => (long)cell.Length);
            if (cells > SourceFileLimits.TransposedCells || characters > SourceFileLimits.SharedTextCharacters)
            {
                throw new ImportRefusedException(ImportFault.TransposedTableIsTooLarge, SourceFileLimits.TransposedCells);
            }
        }

        var labels = Orientation.LabelColumn(rows);
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Length);
        rows = [.. rows.Select(row => MergedCells.FillRight(row, table.Merged, labels, columns))];
        // A title above, or a heading of a group of fields, has no value in any record.
        var fields = rows.Where(row => row.Cells.Skip(labels + 1).Any(cell => cell.Length > 0)).ToList();
        if (fields.Count > SourceFileLimits.Columns)
        {
            throw new ImportRefusedException(ImportFault.TransposedTableIsTooLarge, SourceFileLimits.TransposedCells);
        }

        var names = ColumnNames.Distinct([.. fields.Select(row => row.Cell(labels))]);
        var width = fields.Count == 0 ? 0 : fields.Max(row => row.Cells.Length);
        var records = Enumerable.Range(labels + 1, Math.Max(0, width - labels - 1)).Select(column => Record(fields, column)).Where(row => row.FilledCells > 0).ToList();
        return new TransposedRows(names, records);
    }

    public IEnumerable<TableRow> Read(CancellationToken cancellation) => _records;

    private static TableRow Record(List<TableRow> fields, int column)
    {
        var faulty = fields.FindIndex(row => row.Fault?.Column == column);
        return new TableRow(column + 1, [.. fields.Select(row => row.Cell(column))], faulty < 0 ? null : fields[faulty].Fault! with { Column = faulty });
    }
}
