using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Shared;

namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>A value in words, with the labels of its options: for check-answers and conflicts.</summary>
public static class FormText
{
    /// <summary>Null for a blank and for a state without a value.</summary>
    public static string? Of(FormItem item, StatedValue? stated, string language)
    {
        var standIn = stated?.State switch
        {
            DisclosureState.Unknown => AnswerValue.Unknown,
            DisclosureState.NotApplicable => AnswerValue.NotApplicable,
            _ => null,
        };
        return standIn is null
            ? Of(item.Field, stated?.Value, language)
            : item.Field.Options.FirstOrDefault(option => option.Value == standIn)?.Label.In(language);
    }

    /// <summary>What the person typed, as they typed it.</summary>
    public static string? Typed(FormValue value, string language)
    {
        var texts = value.Inputs.Values.SelectMany(input => input)
            .Select(text => value.Item.Field.Options.FirstOrDefault(option => option.Value == text)?.Label.In(language) ?? text)
            .Where(text => text.Length > 0);
        var joined = string.Join(" · ", texts);
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>A number as the reader's language writes it, without marks between thousands: it can be typed back as it is.</summary>
    public static string Number(JsonNode node) =>
        decimal.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.CurrentCulture)
            : node.ToString();

    private static string? Of(Field field, JsonNode? node, string language) => node switch
    {
        null => null,
        JsonArray items => string.Join("\n", items.Select(item => Of(field, item, language))),
        JsonObject group => string.Join(" · ", field.Fields
            .Where(part => group[part.Id] is not null)
            .Select(part => Of(part, group[part.Id], language))),
        _ when field.Type == AnswerType.Number => Number(node),
        _ when field.Type == AnswerType.Date && DateOnly.TryParseExact(node.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        _ when field.Type == AnswerType.Language => LanguageNames.In(language, node.ToString()),
        _ => field.Options.FirstOrDefault(option => option.Value == node.ToString())?.Label.In(language) ?? node.ToString(),
    };
}
