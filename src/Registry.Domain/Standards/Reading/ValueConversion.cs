using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;

namespace Registry.Domain.Standards.Reading;

/// <summary>Turns one text into the value of a target. Null when nothing of the kind can be read in it.</summary>
internal sealed partial class ValueConversion(OptionWords words, bool monthFirst)
{
    public JsonNode? Convert(StandardField field, Target target, string text) => target.Type switch
    {
        AnswerType.Single or AnswerType.Multiple or AnswerType.YesPartlyNo => Option(field, target, text) is { } option ? JsonValue.Create(option) : null,
        AnswerType.Date => WrittenDate.Read(text, monthFirst) is { } day ? JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        AnswerType.Number => Number(text) is { } number ? JsonValue.Create(number) : null,
        AnswerType.Url => Formats.IsUrl(text) ? JsonValue.Create(text) : FirstAddress(text),
        AnswerType.Email => Email(text) is { } address ? JsonValue.Create(address) : null,
        AnswerType.Phone => Formats.IsPhone(text) ? JsonValue.Create(text) : null,
        AnswerType.Language => Language(field, text) is { } language ? JsonValue.Create(language) : null,
        _ => JsonValue.Create(text),
    };

    private string? Option(StandardField field, Target target, string text)
    {
        var known = Word(field.Values, text);
        return known is null ? words.Find(target, text) : known.To;
    }

    public static ValueWord? Word(IReadOnlyList<ValueWord> values, string text)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var plain = PlainWords.OfChoice(text);
        return values.FirstOrDefault(word => PlainWords.OfChoice(word.Value) == plain || word.Spellings.Any(spelling => PlainWords.OfChoice(spelling) == plain));
    }

    private static string? Language(StandardField field, string text) =>
        Word(field.Values, text)?.To ?? (text.Trim().ToLowerInvariant() is var code && Formats.IsLanguage(code) ? code : null);

    private static decimal? Number(string text)
    {
        var plain = Spaces().Replace(text, "");
        // "1,234" has a mark of thousands, "12,5" a decimal comma.
        plain = ThousandsMarks().IsMatch(plain) ? plain.Replace(",", "", StringComparison.Ordinal) : plain.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string? Email(string text)
    {
        var trimmed = text.Trim();
        var address = trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? trimmed[7..] : trimmed;
        return Formats.IsEmail(address) ? address : null;
    }

    // A text around one address: the address is what the field asks; the text stays in the source record.
    private static JsonValue? FirstAddress(string text) =>
        Address().Match(text) is { Success: true } match && Formats.IsUrl(match.Value) ? JsonValue.Create(match.Value) : null;

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex ThousandsMarks();

    [GeneratedRegex(@"https?://[^\s<>""'),;]+[^\s<>""'),;.]")]
    private static partial Regex Address();
}
