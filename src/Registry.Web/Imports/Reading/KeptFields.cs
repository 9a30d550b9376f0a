using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Standards.Reading;
using Registry.Domain.Standards.Writing;

namespace Registry.Web.Imports.Reading;

/// <summary>The fields of a record that had no home here, as they were written.</summary>
internal static class KeptFields
{
    /// <summary>The header field of imported notices, outside the questionnaire, that holds them by their name in the source.</summary>
    public const string FieldId = WritingSource.KeptFields;

    /// <summary>Null when there is none.</summary>
    public static JsonObject? Of(RecordReading reading)
    {
        var kept = new JsonObject();
        foreach (var name in reading.Kept)
        {
            if (Kept(reading.Record.GetProperty(name)) is { } value)
            {
                kept[SourceText.CleanLine(name)] = value;
            }
        }

        return kept.Count == 0 ? null : kept;
    }

    private static JsonNode? Kept(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => SourceText.Clean(value.GetString()!) is { Length: > 0 } text ? JsonValue.Create(text) : null,
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => KeptTexts(value),
        // Numbers and structures that the registry knows nothing of: their text, since a document holds no decimals.
        _ => JsonValue.Create(value.GetRawText()),
    };

    private static JsonArray? KeptTexts(JsonElement texts)
    {
        // A gap keeps what belongs together in its place: the versions of several models are lists of their own.
        var kept = texts.EnumerateArray().Select(item => SourceText.Clean(item.GetString()!)).ToList();
        return kept.TrueForAll(text => text.Length == 0) ? null : new JsonArray([.. kept.Select(text => JsonValue.Create(text))]);
    }
}
