using Registry.Web.Imports.Files.Tables;

namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>Chooses the sheet that holds the table: the one with most filled cells among its first rows, hidden sheets left aside.</summary>
internal static class SheetChoice
{
    private const int LooksAtRows = 200;

    /// <param name="named">By the user; null to find out.</param>
    /// <exception cref="ImportRefusedException">There is no such sheet.</exception>
    public static WorkbookSheet Choose(Workbook workbook, string? named, CancellationToken cancellation)
    {
        if (named is not null)
        {
            return workbook.Sheets.FirstOrDefault(sheet => sheet.Name.Equals(named, StringComparison.OrdinalIgnoreCase))
                ?? throw new ImportRefusedException(ImportFault.SheetIsMissing, named, string.Join(", ", workbook.Sheets.Where(sheet => !sheet.IsHidden).Select(sheet => sheet.Name)));
        }

        var visible = workbook.Sheets.Where(sheet => !sheet.IsHidden).ToList();
        var sheets = visible.Count > 0 ? visible : workbook.Sheets;
        return sheets.Count == 1 ? sheets[0] : sheets.MaxBy(sheet => Worth(workbook, sheet, cancellation))!;
    }

    /// <summary>Filled cells, only in rows that could belong to a table: of two cells or more. A sheet of our template comes first, even an empty one.</summary>
    private static int Worth(Workbook workbook, WorkbookSheet sheet, CancellationToken cancellation)
    {
        var rows = new SheetRows(workbook, sheet).Read(cancellation).Take(LooksAtRows).ToList();
        return rows.Count > 0 && HeaderDetection.HasLabelsBelow(rows[0]) ? int.MaxValue : rows.Sum(row => row.FilledCells is > 1 and var filled ? filled : 0);
    }
}
