using System.Text.Json;
using Microsoft.Extensions.Localization;
using Registry.Web.Resources;

namespace Registry.Web.Exports.Spreadsheets;

/// <param name="Content">The record as it was read; undefined for one that could not be.</param>
/// <param name="Reason">In the reader's language.</param>
public sealed record RefusedRecord(JsonElement Content, string Reason);

/// <summary>The records that an import refused as a workbook to mend and import again: their columns, and the reason in the last one.</summary>
public sealed class RefusedRowsWorkbook(IStringLocalizer<ImportTexts> texts)
{
    private const double Width = 24;
    private const double ReasonWidth = 60;

    /// <param name="columns">Of the file, in its order; members of records beyond these get columns after them.</param>
    public void Write(Stream output, IReadOnlyList<string> columns, IReadOnlyCollection<RefusedRecord> records)
    {
        var members = records.Where(record => record.Content.ValueKind == JsonValueKind.Object).SelectMany(record => record.Content.EnumerateObject().Select(member => member.Name));
        string[] names = [.. columns.Concat(members).Distinct(StringComparer.Ordinal)];
        var layout = new SheetLayout(texts["RefusedSheet"], [.. names.Select(_ => Width), ReasonWidth]);
        using var workbook = new SpreadsheetWriter(output);
        workbook.AddSheet(layout, records.Select(record => Row(record, names)).Prepend([.. names, texts["ReasonColumn"].Value]));
    }

    private static string[] Row(RefusedRecord record, string[] names) => [.. names.Select(name => Cell(record.Content, name)), record.Reason];

    private static string Cell(JsonElement content, string name) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.Null ? "" : value.ToString() : "";
}
