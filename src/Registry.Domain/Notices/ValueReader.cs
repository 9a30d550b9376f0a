using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Notices;

/// <summary>
/// Turns a stored value into texts in the reading language. Choices, dates and numbers are worded by the definition and the language;
/// what a person wrote is taken from the translation where there is one. A value that does not fit its field (imported notices are
/// exempt from the form's rules) is shown as it stands, never dropped.
/// </summary>
internal sealed class ValueReader(QuestionnaireDefinition definition, string language, string originalLanguage)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB");

    /// <summary>The items of a value; lists give several, blanks none.</summary>
    public IEnumerable<ReadItem> Items(ValueShape shape, JsonNode? value, JsonNode? translated) => value switch
    {
        null => [],
        JsonArray items => items.SelectMany((item, i) => Items(shape, item, translated is JsonArray texts && i < texts.Count ? texts[i] : null)),
        JsonObject group => Group(shape, group, translated as JsonObject) is { Parts.Count: > 0 } read ? [read] : [],
        _ => Text(shape, value, translated) is { Text.Text.Length: > 0 } text ? [text] : [],
    };

    private ReadGroup Group(ValueShape shape, JsonObject group, JsonObject? translated)
    {
        var known = shape.Fields.Where(field => group.ContainsKey(field.Id)).Select(field => (field.Id, Shape: ValueShape.Of(field)));
        var others = group.Select(member => member.Key).Except(shape.Fields.Select(field => field.Id)).Select(id => (Id: id, Shape: ValueShape.Unknown(id)));
        return new ReadGroup([.. known.Concat(others)
            .Select(part => new ReadPart(part.Id, part.Shape.Label.In(language), Text(part.Shape, group[part.Id], translated?[part.Id])))
            .Where(part => part.Item.Text.Text.Length > 0)]);
    }

    private ReadText Text(ValueShape shape, JsonNode? value, JsonNode? translated)
    {
        var raw = Raw(value);
        return shape.Type switch
        {
            AnswerType.YesPartlyNo => Choice(definition.YesPartlyNoOptions, raw, translated),
            AnswerType.Single or AnswerType.Multiple => Choice(shape.Options, raw, translated),
            AnswerType.Number when decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Worded(Amount(number, shape.Unit)),
            AnswerType.Date when DateOnly.TryParseExact(raw, "yyyy-MM-dd", out var day) => Worded(Day(day)),
            AnswerType.Url when raw.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || raw.StartsWith("http://", StringComparison.OrdinalIgnoreCase) => new ReadText(Original(raw), raw),
            AnswerType.Email => new ReadText(Original(raw), "mailto:" + raw),
            AnswerType.Phone => new ReadText(Original(raw), "tel:" + string.Concat(raw.Where(character => char.IsAsciiDigit(character) || character == '+'))),
            AnswerType.Language => LanguageName(raw),
            _ => new ReadText(Free(raw, translated)),
        };
    }

    private ReadText Choice(IReadOnlyList<Option> options, string raw, JsonNode? translated) =>
        options.FirstOrDefault(option => option.Value == raw) is { } option ? Worded(option.Label.In(language)) : new ReadText(Free(raw, translated));

    private WrittenText Free(string raw, JsonNode? translated) =>
        Raw(translated) is { Length: > 0 } text ? new WrittenText(text, language) : Original(raw);

    private WrittenText Original(string raw) => new(raw, originalLanguage);

    private ReadText Worded(string text) => new(new WrittenText(text, language));

    private string Amount(decimal number, LocalisedText? unit)
    {
        var text = number.ToString("#,0.####", _culture);
        return unit is null ? text : $"{text}\u00A0{unit.In(language)}";
    }

    private string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", _culture) is var text && language == "fr" && day.Day == 1 ? "1er" + text[1..] : text;

    private static ReadText LanguageName(string code)
    {
        try
        {
            return new ReadText(new WrittenText(CultureInfo.GetCultureInfo(code, predefinedOnly: true).NativeName, code));
        }
        catch (CultureNotFoundException)
        {
            return new ReadText(new WrittenText(code, "und"));
        }
    }

    private static string Raw(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Trim(),
        JsonArray items => string.Join(", ", items.Select(Raw)),
        _ => value.ToJsonString(),
    };
}
