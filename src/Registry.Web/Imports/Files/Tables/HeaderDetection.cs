using System.Globalization;

namespace Registry.Web.Imports.Files.Tables;

/// <summary>Finds the row that names the columns, below titles and notes.</summary>
internal static class HeaderDetection
{
    private const int LooksAt = 30;

    /// <param name="sample">The first rows that are not empty.</param>
    /// <param name="named">The row number the user gave; null to find out.</param>
    /// <returns>Index in the sample.</returns>
    /// <exception cref="ImportRefusedException">The row that the user named is not among the first ones, or empty.</exception>
    public static int Find(IReadOnlyList<TableRow> sample, int? named)
    {
        if (named is { } number)
        {
            var index = sample.ToList().FindIndex(row => row.Number == number);
            return index >= 0 ? index : throw new ImportRefusedException(ImportFault.HeaderRowIsMissing, number);
        }

        if (HasLabelsBelow(sample[0]))
        {
            return 0;
        }

        var first = sample.Take(LooksAt).ToList();
        var usual = Usual(sample);
        var header = first.FindIndex(row => IsHeader(row, usual));
        return header >= 0 ? header : first.FindIndex(row => row.FilledCells == first.Max(one => one.FilledCells));
    }

    /// <summary>The first row of a table made from our template holds the ids of fields; the second, their labels, is no record.</summary>
    public static bool HasLabelsBelow(TableRow header) =>
        header.Cells.Any(cell => cell.StartsWith("header.", StringComparison.Ordinal)) && header.Cells.All(cell => !cell.AsSpan().ContainsAny(' ', '\n'));

    /// <summary>How many cells the fuller half of the rows has at least.</summary>
    private static int Usual(IReadOnlyList<TableRow> sample)
    {
        var counts = sample.Select(row => row.FilledCells).Order().ToList();
        return counts[counts.Count / 2];
    }

    private static bool IsHeader(TableRow row, int usual)
    {
        var filled = row.Cells.Where(cell => cell.Length > 0).ToList();
        return filled.Count >= Math.Max(Math.Min(usual, 2), 0.7 * usual)
            && filled.Count(IsValue) * 2 <= filled.Count
            && filled.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 > filled.Count;
    }

    /// <summary>A number or a date, which names nothing.</summary>
    private static bool IsValue(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
