using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Web.Search;

namespace Registry.Web.Services;

/// <summary>What full-text search may find of a published notice, in each of its languages: only what is disclosed.</summary>
public static class PublishedTexts
{
    private static readonly string[] PurposeFields = ["summary", "affected_people", "decision"];

    /// <summary>Codes and addresses: nobody searches for them by their words, and they would drown the words.</summary>
    private static readonly string[] SilentFields = ["title", "policy_area", "kind", "lifecycle", "volume", "languages", "gdpr_register_url"];

    /// <summary>Parts of groups that are codes or addresses.</summary>
    private static readonly string[] SilentParts = ["url", "email", "personal", "level", "role", "basis", "unit", "insee_code", "kind", "date"];

    public static IReadOnlyList<SearchableText> Of(NoticeDocument document)
    {
        var header = document.Values.Header.Where(pair => pair.Value.State == DisclosureState.Disclosed)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);
        var answers = document.Values.Answers.Where(pair => pair.Value.State == DisclosureState.Disclosed)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);
        return
        [
            Text(document.Language, header, answers),
            .. document.Translations.Select(translation => Text(translation.Language, translation.Header, translation.Answers)),
        ];
    }

    private static SearchableText Text(string language, IReadOnlyDictionary<string, JsonNode?> header, IReadOnlyDictionary<string, JsonNode?> answers)
    {
        var purpose = PurposeFields.Select(id => header.GetValueOrDefault(id));
        var rest = header.Where(pair => !PurposeFields.Contains(pair.Key) && !SilentFields.Contains(pair.Key)).Select(pair => pair.Value).Concat(Written(answers));
        return new SearchableText(language, header.GetValueOrDefault("title")?.ToString() ?? "", Join(purpose), Join(rest));
    }

    // Answers that are option codes carry no words of their own.
    private static IEnumerable<JsonNode?> Written(IReadOnlyDictionary<string, JsonNode?> answers) =>
        answers.Values.Where(answer => answer is JsonValue value && value.ToString().Contains(' ', StringComparison.Ordinal));

    private static string Join(IEnumerable<JsonNode?> nodes) => string.Join('\n', nodes.SelectMany(Words));

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject group => group.Where(part => !SilentParts.Contains(part.Key)).SelectMany(part => Words(part.Value)),
        JsonArray items => items.SelectMany(Words),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
