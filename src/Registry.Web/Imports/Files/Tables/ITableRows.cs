namespace Registry.Web.Imports.Files.Tables;

/// <summary>The rows of a table file, from the first one each time they are enumerated.</summary>
internal interface ITableRows
{
    /// <summary>Rows that hold nothing are left out.</summary>
    IEnumerable<TableRow> Read(CancellationToken cancellation);

    /// <summary>None in what is no workbook.</summary>
    IReadOnlyList<MergedCells> Merged => [];
}

/// <param name="Number">As a spreadsheet program counts rows, from 1.</param>
/// <param name="Cells">"" where a cell is empty; none after the last cell that is not.</param>
/// <param name="Fault">What is wrong with one of the cells, which is then empty or cut short.</param>
internal sealed record TableRow(int Number, string[] Cells, CellFault? Fault = null)
{
    public int FilledCells => Cells.Count(cell => cell.Length > 0);

    public string Cell(int column) => column < Cells.Length ? Cells[column] : "";
}

/// <param name="Column">From 0.</param>
internal sealed record CellFault(ImportFault Fault, int Column);
