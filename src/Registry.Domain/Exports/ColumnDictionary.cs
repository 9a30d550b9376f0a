using System.Text;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Exports;

/// <summary>What each column of the table of notices means, as a table itself.</summary>
public static class ColumnDictionary
{
    private static readonly string[] Headings =
        ["column", "type", "required", "label_fr", "label_en", "help_fr", "help_en", "codes", "codes_fr", "codes_en"];

    /// <summary>As CSV, harmless in a spreadsheet.</summary>
    public static string Csv(DefinitionCatalogue definitions)
    {
        var table = new StringBuilder();
        foreach (var row in Rows(definitions).Prepend(Headings))
        {
            CsvText.AppendRow(table, [.. row.Select(SpreadsheetText.Harmless)]);
        }

        return table.ToString();
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(DefinitionCatalogue definitions) => new NoticeTable(definitions).Columns.Select(column => (string[])
    [
        column.Id,
        TableSchema.TypeName(column.Type),
        column.Required ? "true" : "false",
        column.Label.French,
        column.Label.English,
        column.Help?.French ?? "",
        column.Help?.English ?? "",
        Codes(column, option => option.Value),
        Codes(column, option => option.Label.French),
        Codes(column, option => option.Label.English),
    ]);

    private static string Codes(ExportColumn column, Func<Option, string> word) => string.Join('|', column.Options.Select(word));
}
