using System.Text;

namespace Registry.Domain.Exports;

/// <summary>Rows of a table as RFC 4180 writes them, with any separator.</summary>
public static class CsvText
{
    /// <summary>Adds one row, ended by CR LF.</summary>
    public static void AppendRow(StringBuilder table, IReadOnlyList<string> cells, char separator = ',')
    {
        for (var column = 0; column < cells.Count; column++)
        {
            if (column > 0)
            {
                table.Append(separator);
            }

            table.Append(Cell(cells[column], separator));
        }

        table.Append("\r\n");
    }

    /// <summary>A cell, in quotation marks where its text needs them.</summary>
    public static string Cell(string text, char separator = ',') =>
        text.Contains(separator, StringComparison.Ordinal) || text.AsSpan().ContainsAny("\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
