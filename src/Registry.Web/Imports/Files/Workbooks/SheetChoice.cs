using Registry.Web.Imports.Files.Tables;

namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>The sheet that is read: the one with most filled cells among its first rows, hidden sheets left aside unless the table is on one.</summary>
/// <param name="Others">Names of the other visible sheets that hold a table too; none where the user named the sheet, or it is our template.</param>
internal sealed record SheetChoice(WorkbookSheet Sheet, IReadOnlyList<string> Others)
{
    private const int LooksAtRows = 200;

    /// <param name="named">By the user; null to find out.</param>
    /// <exception cref="ImportRefusedException">There is no such sheet.</exception>
    public static SheetChoice Choose(Workbook workbook, string? named, CancellationToken cancellation)
    {
        if (named is not null)
        {
            return workbook.Sheets.FirstOrDefault(sheet => sheet.Name.Equals(named, StringComparison.OrdinalIgnoreCase)) is { } known
                ? new SheetChoice(known, [])
                : throw new ImportRefusedException(ImportFault.SheetIsMissing, named, string.Join(", ", workbook.Sheets.Where(sheet => !sheet.IsHidden).Select(sheet => sheet.Name)));
        }

        if (workbook.Sheets.Count == 1)
        {
            return new SheetChoice(workbook.Sheets[0], []);
        }

        var tables = workbook.Sheets.Select(sheet => (Sheet: sheet, Worth: Worth(workbook, sheet, cancellation))).Where(one => one.Worth > 0).ToList();
        if (tables.Count == 0)
        {
            return new SheetChoice(workbook.Sheets.FirstOrDefault(sheet => !sheet.IsHidden) ?? workbook.Sheets[0], []);
        }

        var visible = tables.Where(one => !one.Sheet.IsHidden).ToList();
        var best = (visible.Count > 0 ? visible : tables).MaxBy(one => one.Worth);
        return new SheetChoice(best.Sheet, best.Worth == int.MaxValue ? [] : [.. visible.Where(one => one.Sheet != best.Sheet).Select(one => one.Sheet.Name)]);
    }

    /// <summary>Filled cells, only in rows that could belong to a table: of two cells or more. A sheet of our template comes first, even an empty one.</summary>
    private static int Worth(Workbook workbook, WorkbookSheet sheet, CancellationToken cancellation)
    {
        var rows = new SheetRows(workbook, sheet).Read(cancellation).Take(LooksAtRows).ToList();
        return rows.Count > 0 && HeaderDetection.HasIds(rows[0]) ? int.MaxValue : rows.Sum(row => row.FilledCells is > 1 and var filled ? filled : 0);
    }
}
