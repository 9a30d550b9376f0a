using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Registry.PollutionPeaks.Data;

/// <summary>The sheet as files that travel with a model: JSON for machines, Markdown for people.</summary>
public static class DataSheetText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string ToJson(this DataSheet sheet) => JsonSerializer.Serialize(sheet, Json);

    public static DataSheet FromJson(string json) => JsonSerializer.Deserialize<DataSheet>(json, Json) ?? throw new JsonException("The sheet is empty.");

    public static string ToMarkdown(this DataSheet sheet)
    {
        var text = new StringBuilder();
        Line(text, $"# Data sheet{(sheet.Simulated ? ": simulated data" : "")}");
        Line(text, $"");
        if (sheet.Simulated)
        {
            Line(text, $"**These data are simulated. Nobody measured them.**");
            Line(text, $"");
        }

        foreach (var note in sheet.Notes)
        {
            Line(text, $"> {note}");
            Line(text, $"");
        }

        Line(text, $"- Source: {sheet.Source ?? "the file does not say"}; licence: {sheet.Licence ?? "not stated"}");
        Line(text, $"- Format: {sheet.Format}; {sheet.TimeZone}");
        Line(text, $"- Span: {sheet.First:yyyy-MM-dd} to {sheet.Last:yyyy-MM-dd}; {sheet.Rows} days, {sheet.MissingRows} missing");
        Line(text, $"- Stations ({sheet.Stations.Count}): {string.Join(", ", sheet.Stations.Select(station => station.Length == 0 ? "one, unnamed" : station))}");
        foreach (var file in sheet.Files)
        {
            Line(text, $"- File: {file.Name}, {file.Bytes} bytes, SHA-256 `{file.Sha256}`");
        }

        Table(text, "Columns", "| Column | Unit | Missing | Lowest | Mean | Highest |", sheet.Columns.Select(column => string.Create(
            CultureInfo.InvariantCulture, $"| {column.Name} | {column.Unit} | {column.MissingShare:P1} | {column.Lowest:0.#} | {column.Mean:0.#} | {column.Highest:0.#} |")));
        Table(text, "Peaks", "| Target | Days with a level | Peaks |", sheet.Peaks.Select(peaks => $"| {peaks.Target} | {peaks.Days} | {peaks.Peaks} |"));
        Table(text, "Left out", "| What | Why | How many |", sheet.Dropped.Select(dropped => $"| {dropped.Subject} | {Reason(dropped.Reason)} | {dropped.Count} |"));
        return text.ToString();
    }

    private static string Reason(DropReason reason) => reason switch
    {
        DropReason.MissingCode => "the source's code for a missing hourly value",
        DropReason.NotValid => "hourly value that the source says is not valid",
        DropReason.IncompleteDay => "day with less than 75 % of its hours",
        DropReason.SecondInstrument => "hourly value of a second instrument at the same place",
        DropReason.UnusedColumn => "column without use here",
        DropReason.UnusedPollutant => "row or column of a pollutant without use here",
        DropReason.EmptyRow => "row without any value",
        DropReason.DamagedRow => "row in which fields run into each other",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static void Table(StringBuilder text, string title, string header, IEnumerable<string> rows)
    {
        Line(text, $"");
        Line(text, $"## {title}");
        Line(text, $"");
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            Line(text, $"None.");
            return;
        }

        Line(text, $"{header}");
        Line(text, $"|{string.Concat(Enumerable.Repeat("---|", header.Count(letter => letter == '|') - 1))}");
        lines.ForEach(line => Line(text, $"{line}"));
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
