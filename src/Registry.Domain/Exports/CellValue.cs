using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Domain.Exports;

/// <summary>Values of notices as cells of a typed column. Imported notices need not keep the rules of the form, a table must: what does not fit has no cell.</summary>
internal static class CellValue
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cell, or null where the value does not fit the column.</summary>
    public static string? Of(ExportColumn column, JsonNode? value) => value switch
    {
        null => "",
        JsonArray items => column.Type == ColumnType.List && items.All(item => IsItem(column, item)) ? Write(items) : null,
        JsonObject => column.Type == ColumnType.Object ? Write(value) : null,
        _ => column.Type is ColumnType.List or ColumnType.Object ? null : Scalar(column, Raw(value)),
    };

    /// <summary>Compact, accents as themselves.</summary>
    public static string Write(JsonNode value) => value.ToJsonString(Json);

    /// <summary>A text as it is, anything else as JSON writes it.</summary>
    public static string Raw(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => Write(value),
    };

    private static bool IsItem(ExportColumn column, JsonNode? item) => column.Parts.Count > 0
        ? item is JsonObject
        : item is JsonValue && (column.Options.Count == 0 || column.Options.Any(option => option.Value == Raw(item)));

    private static string? Scalar(ExportColumn column, string text) => column.Type switch
    {
        ColumnType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? text : null,
        ColumnType.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? text : null,
        ColumnType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        ColumnType.Address => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && Uri.IsWellFormedUriString(text, UriKind.Absolute) ? text : null,
        _ => column.Options.Count == 0 || column.Options.Any(option => option.Value == text) ? text : null,
    };
}
