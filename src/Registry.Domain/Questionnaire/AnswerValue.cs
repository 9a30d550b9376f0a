using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Questionnaire;

/// <summary>An answer as conditions and scoring read it: option codes, or one text. A withheld or internal value counts like any other.</summary>
/// <param name="Codes">The chosen codes; for a text, a number or a date, its one writing.</param>
public sealed record AnswerValue(IReadOnlyList<string> Codes)
{
    public const string Unknown = "unknown";
    public const string NotApplicable = "na";

    public string Text => Codes.Count > 0 ? Codes[0] : "";

    public bool IsUnknown => Codes is [Unknown];

    /// <summary>The answer as a number, or null when it is not one.</summary>
    public decimal? Number =>
        decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The answer, or null for a blank.</summary>
    public static AnswerValue? Of(StatedValue? stated) => stated switch
    {
        null => null,
        { State: DisclosureState.Unknown } => new AnswerValue([Unknown]),
        { State: DisclosureState.NotApplicable } => new AnswerValue([NotApplicable]),
        _ => Of(stated.Value),
    };

    private static AnswerValue? Of(JsonNode? node)
    {
        string[] codes = node switch
        {
            null => [],
            JsonArray items => [.. items.Select(Write).Where(text => text.Length > 0)],
            _ => [Write(node)],
        };
        return codes.All(code => code.Length == 0) ? null : new AnswerValue(codes);
    }

    private static string Write(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}
