using Registry.Domain.Standards.Reading;

namespace Registry.Web.Imports.Files.Tables;

/// <summary>Rows of a table that are no records though they look like some: the header written again, and a line of totals.</summary>
internal static class RowsBesideRecords
{
    private static readonly HashSet<string> TotalWords = new(
        ["total", "totaux", "total general", "sous total", "somme", "totals", "grand total", "subtotal", "sum", "totaal", "subtotaal"], StringComparer.Ordinal);

    /// <returns>Why the row is refused; null for a record.</returns>
    public static ImportFault? Fault(TableRow row, TableRow header) =>
        RepeatsHeader(row, header) ? ImportFault.RowRepeatsHeader : IsTotals(row) ? ImportFault.RowIsTotals : null;

    /// <summary>Pasted lists and pages printed one after the other bring their header along.</summary>
    private static bool RepeatsHeader(TableRow row, TableRow header) =>
        row.Cells.Length > 1 && row.Cells.Length == header.Cells.Length && row.Cells.Zip(header.Cells).All(pair => pair.First.Trim().Equals(pair.Second.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The first word is a total, and numbers alone follow.</summary>
    private static bool IsTotals(TableRow row)
    {
        var filled = row.Cells.Where(cell => cell.Length > 0).ToList();
        return filled.Count > 1 && filled[0].Length < 40 && TotalWords.Contains(PlainWords.Of(filled[0])) && filled.Skip(1).All(IsNumber);
    }

    private static bool IsNumber(string cell) => cell.Any(char.IsAsciiDigit) && cell.All(character => char.IsAsciiDigit(character) || char.IsWhiteSpace(character) || character is ',' or '.' or '-' or '%' or '€');
}
