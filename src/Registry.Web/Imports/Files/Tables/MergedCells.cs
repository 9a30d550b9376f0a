namespace Registry.Web.Imports.Files.Tables;

/// <summary>Cells that a spreadsheet program shows as one; the file holds its text in the first only, and a reader sees it beside every row.</summary>
/// <param name="FirstRow">As a spreadsheet program counts rows, from 1.</param>
/// <param name="FirstColumn">From 0.</param>
internal sealed record MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    /// <summary>Gives each row of a merged cell its text, where the cell begins below the header.</summary>
    /// <param name="rows">In their order.</param>
    /// <param name="header">The row that names the columns.</param>
    public static IEnumerable<TableRow> FillDown(IEnumerable<TableRow> rows, IReadOnlyList<MergedCells> merged, int header)
    {
        var coming = new Queue<MergedCells>(merged.Where(cells => cells.FirstRow > header && cells.LastRow > cells.FirstRow).OrderBy(cells => cells.FirstRow));
        var open = new List<(MergedCells Cells, string Text)>();
        foreach (var row in rows)
        {
            open.RemoveAll(one => one.Cells.LastRow < row.Number);
            yield return open.Count == 0 ? row : row with { Cells = Filled(row, open) };
            while (coming.TryPeek(out var next) && next.FirstRow <= row.Number)
            {
                if (coming.Dequeue().FirstRow == row.Number && row.Cell(next.FirstColumn) is { Length: > 0 } text)
                {
                    open.Add((next, text));
                }
            }
        }
    }

    /// <summary>The same across the columns of a table with a record in each.</summary>
    /// <param name="labels">The column that names the fields, from 0.</param>
    /// <param name="width">Columns of the table: what is merged beyond them is no record.</param>
    public static TableRow FillRight(TableRow row, IReadOnlyList<MergedCells> merged, int labels, int width)
    {
        var across = merged.Where(cells => cells.FirstRow == row.Number && cells.FirstColumn > labels)
            .SelectMany(cells => Enumerable.Range(cells.FirstColumn, Math.Max(0, Math.Min(cells.LastColumn + 1, width) - cells.FirstColumn))
                .Select(column => (cells with { FirstColumn = column }, row.Cell(cells.FirstColumn))))
            .ToList();
        return across.Count == 0 ? row : row with { Cells = Filled(row, across) };
    }

    private static string[] Filled(TableRow row, IEnumerable<(MergedCells Cells, string Text)> open)
    {
        var filled = row.Cells.ToList();
        foreach (var (cells, text) in open)
        {
            while (filled.Count <= cells.FirstColumn)
            {
                filled.Add("");
            }

            filled[cells.FirstColumn] = filled[cells.FirstColumn].Length > 0 ? filled[cells.FirstColumn] : text;
        }

        return [.. filled];
    }
}
