using Registry.Domain.Questionnaire;

namespace Registry.Domain.Exports;

/// <summary>What each column of the table of notices means, as a table itself.</summary>
public static class ColumnDictionary
{
    public static IReadOnlyList<string> Headings { get; } =
        ["column", "type", "required", "label_fr", "label_en", "help_fr", "help_en", "codes", "codes_fr", "codes_en"];

    public static IEnumerable<IReadOnlyList<string>> Rows(DefinitionCatalogue definitions) => new NoticeTable(definitions).Columns.Select(column => (string[])
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
