using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Questionnaire.Answers;

/// <summary>
/// Turns what a form sends into a value. What cannot be understood is kept as typed, for the validation to name and the page to show again.
/// The culture decides how numbers are written.
/// </summary>
public static class AnswerReading
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    /// <summary>The answer, or null for a blank. "I don't know" and "not applicable" become states.</summary>
    public static StatedValue? Read(Question question, IReadOnlyList<string> raw, CultureInfo culture) =>
        ReadValue(question.Type, raw, culture) switch
        {
            null => null,
            JsonArray { Count: 1 } chosen when chosen[0]!.ToString() == AnswerValue.Unknown => StatedValue.Unknown,
            JsonValue value when question.Options.Count > 0 && value.ToString() == AnswerValue.Unknown => StatedValue.Unknown,
            JsonValue value when question.Type == AnswerType.YesPartlyNo && value.ToString() == AnswerValue.NotApplicable => StatedValue.NotApplicable,
            var value => new StatedValue(value),
        };

    /// <summary>The value of a header field that is not a group, or null for a blank. A repeatable one takes each text as an item.</summary>
    public static StatedValue? Read(Field field, IReadOnlyList<string> raw, CultureInfo culture)
    {
        var value = field.Repeatable
            ? Items(raw.Select(text => ReadValue(field.Type, [text], culture)))
            : ReadValue(field.Type, raw, culture);
        return value is null ? null : new StatedValue(value);
    }

    /// <summary>The value of a group, or null for a blank. Each item holds texts by part; blank parts and blank items are left out.</summary>
    public static StatedValue? ReadGroup(Field field, IEnumerable<IReadOnlyDictionary<string, string>> items, CultureInfo culture)
    {
        var groups = items.Select(texts => ReadParts(field, texts, culture));
        JsonNode? value = field.Repeatable ? Items(groups) : groups.FirstOrDefault();
        return value is null ? null : new StatedValue(value);
    }

    private static JsonObject? ReadParts(Field field, IReadOnlyDictionary<string, string> texts, CultureInfo culture)
    {
        var parts = new JsonObject();
        foreach (var part in field.Fields)
        {
            if (texts.TryGetValue(part.Id, out var text) && ReadValue(part.Type, [text], culture) is { } value)
            {
                parts[part.Id] = value;
            }
        }

        return parts.Count == 0 ? null : parts;
    }

    private static JsonArray? Items(IEnumerable<JsonNode?> nodes)
    {
        JsonNode?[] filled = [.. nodes.Where(node => node is not null)];
        return filled.Length == 0 ? null : new JsonArray(filled);
    }

    private static JsonNode? ReadValue(AnswerType type, IReadOnlyList<string> raw, CultureInfo culture)
    {
        string[] texts = [.. raw.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim())];
        return (type, texts) switch
        {
            (_, []) => null,
            (AnswerType.Multiple, _) => new JsonArray([.. texts.Distinct().Select(text => JsonValue.Create(text))]),
            (AnswerType.Number, [var text, ..]) => ReadNumber(text, culture),
            (AnswerType.Date, [var text, ..]) => ReadDate(text),
            (AnswerType.Code, [var text, ..]) => JsonValue.Create(WithoutSpaces(text).ToUpperInvariant()),
            (AnswerType.Language, [var text, ..]) => JsonValue.Create(text.ToLowerInvariant()),
            (_, [var text, ..]) => JsonValue.Create(text.ReplaceLineEndings("\n")),
        };
    }

    private static JsonValue ReadNumber(string text, CultureInfo culture)
    {
        var decimalComma = culture.NumberFormat.NumberDecimalSeparator == ",";
        var plain = decimalComma ? WithoutSpaces(text).Replace(',', '.') : WithoutThousandsMarks(WithoutSpaces(text));
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    // "12,5" typed by a French hand in an English page is no 125: marks count only between groups of three digits.
    private static string WithoutThousandsMarks(string text) =>
        text.Split('.')[0].Split(',').Skip(1).All(group => group.Length == 3) ? text.Replace(",", "", StringComparison.Ordinal) : text;

    private static JsonValue ReadDate(string text) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : JsonValue.Create(text);

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
