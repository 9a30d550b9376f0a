using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Writing;

/// <summary>The registry's own format: the published document itself, byte for byte as it was hashed. Nothing is lost.</summary>
public static class OwnJson
{
    public const string Id = "notice";

    public static LocalisedText Name { get; } = new("Fiche de ce registre, document signé", "Notice of this register, the signed document");

    public static LossReport Report(NoticeDocument document, QuestionnaireDefinition questionnaire) => new(
        Id,
        [.. Leaves.Of(document.Values, questionnaire).Select(leaf => leaf.Path), .. WritingSource.Of(document, null).Besides],
        [],
        [],
        []);

    /// <summary>The file is a document of this format.</summary>
    public static bool Recognises(JsonNode? node) => (node as JsonObject)?["schema"] is JsonValue schema && schema.TryGetValue<string>(out var text) && text.StartsWith("notice/", StringComparison.Ordinal);
}
