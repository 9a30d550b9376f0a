using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Exports;

/// <summary>The table of notices for people who open it in a spreadsheet: labels as headings, choices in words, what is not disclosed said in words.</summary>
/// <param name="language">Of headings and words, <c>fr</c> or <c>en</c>; decimals have the comma of French where it is French.</param>
public sealed class ReadableTable(DefinitionCatalogue definitions, string language)
{
    private const string Between = " | ";

    private static readonly LocalisedText Withheld = new("non communiqué", "withheld");
    private static readonly LocalisedText Internal = new("gardé par l’organisme", "kept by the body");
    private static readonly LocalisedText NotApplicable = new("sans objet", "not applicable");
    private static readonly LocalisedText Unknown = new("ne sait pas", "not known");
    private static readonly LocalisedText Yes = new("oui", "yes");
    private static readonly LocalisedText No = new("non", "no");

    /// <summary>Technical columns say nothing to a reader; the words of the others say what these hold.</summary>
    private static readonly HashSet<string> LeftOut = new(["notDisclosed", "other"], StringComparer.Ordinal);

    public IReadOnlyList<ExportColumn> Columns { get; } =
        [.. NoticeColumns.All.Where(column => !LeftOut.Contains(column.Id)), .. ExportColumns.Of(definitions).Where(column => column.Id is not ("header.title" or "header.summary"))];

    public IReadOnlyList<string> Headings => [.. Columns.Select(column => column.Label.In(language))];

    /// <summary>The cells in the order of <see cref="Columns"/>, none of which a spreadsheet runs.</summary>
    public IReadOnlyList<string> Row(NoticeFacts facts)
    {
        var known = facts.Cells();
        var reading = new NoticeReading(facts.Notice.Document, language, definitions);
        known["title"] = reading.Title.Text;
        known["summary"] = reading.Summary?.Text ?? "";
        known["areas"] = string.Join(Between, reading.PolicyAreas.Select(area => area.Text));
        known["lifecycle"] = reading.Lifecycle?.Text("stage")?.Text ?? "";
        return [.. Columns.Select(column => known.TryGetValue(column.Id, out var cell) ? Known(column, cell) : Asked(column, reading))];
    }

    private string Known(ExportColumn column, string cell) => column.Type switch
    {
        ColumnType.Boolean => (cell == "true" ? Yes : No).In(language),
        ColumnType.Integer => cell,
        _ => SpreadsheetText.Harmless(column.Options.FirstOrDefault(option => option.Value == cell)?.Label.In(language) ?? cell),
    };

    private string Asked(ExportColumn column, NoticeReading reading)
    {
        var isHeader = column.Id.StartsWith(ExportColumns.HeaderPrefix, StringComparison.Ordinal);
        var path = isHeader ? column.Id[ExportColumns.HeaderPrefix.Length..].Split('.', 2) : [column.Id];
        if ((isHeader ? reading.HeaderValue(path[0]) : reading.Answer(path[0])) is not { } value)
        {
            return "";
        }

        var values = reading.Document.Values;
        var stored = (isHeader ? values.Header : values.Answers)[path[0]].Value;
        var cell = value.State != DisclosureState.Disclosed ? State(value)
            : Plain(column, path.Length == 1 ? stored : (stored as JsonObject)?[path[1]]) ?? Words(value, path.ElementAtOrDefault(1));
        return column.Type is ColumnType.Integer or ColumnType.Number && decimal.TryParse(cell, NumberStyles.Number, Culture, out _) ? cell : SpreadsheetText.Harmless(cell);
    }

    private CultureInfo Culture => CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB");

    /// <summary>What a spreadsheet counts and sorts is written as it does; null for all else.</summary>
    private string? Plain(ExportColumn column, JsonNode? value) => column.Type switch
    {
        ColumnType.Date => CellValue.Raw(value),
        ColumnType.Integer or ColumnType.Number when decimal.TryParse(CellValue.Raw(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString(Culture),
        _ => null,
    };

    private static string Words(ReadValue value, string? part) => string.Join(Between, value.Items.Select(item => item switch
    {
        ReadText text => text.Text.Text,
        ReadGroup group when part is not null => group.Text(part)?.Text ?? "",
        ReadGroup group => string.Join(", ", group.Parts.Select(inner => $"{inner.Label}\u00a0: {inner.Item.Text.Text}")),
        _ => "",
    }));

    private string State(ReadValue value)
    {
        var words = (value.State switch
        {
            DisclosureState.Withheld => Withheld,
            DisclosureState.Internal => Internal,
            DisclosureState.NotApplicable => NotApplicable,
            _ => Unknown,
        }).In(language);
        return value.Ground is { } ground ? $"[{words}, {ground}]" : $"[{words}]";
    }
}
