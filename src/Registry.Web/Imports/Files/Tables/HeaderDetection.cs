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

        if (HasIds(sample[0]))
        {
            return 0;
        }

        var first = sample.Take(LooksAt).ToList();
        var usual = Usual(sample);
        var header = first.FindIndex(row => IsHeader(row, usual));
        return header >= 0 ? header : first.FindIndex(row => row.FilledCells == first.Max(one => one.FilledCells));
    }

    /// <summary>The columns are named by ids of fields, as in a table made from our template or exported by a registry.</summary>
    public static bool HasIds(TableRow header) =>
        header.Cells.Any(cell => cell.StartsWith("header.", StringComparison.Ordinal)) && header.Cells.All(cell => !cell.AsSpan().ContainsAny(' ', '\n'));

    /// <summary>In a table made from our template the row below the ids holds their labels, and is no record.</summary>
    /// <param name="known">Names of fields, labels among them.</param>
    public static bool AreLabels(TableRow below, IReadOnlySet<string>? known) =>
        known is not null && below.FilledCells is > 0 and var filled && below.Cells.Count(known.Contains) * 2 >= filled;

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
            && filled.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 >= filled.Count;
    }

    /// <summary>A number or a date, which names nothing.</summary>
    private static bool IsValue(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
