using System.Text.Json.Nodes;

namespace Registry.Domain.Notices;

/// <summary>An answer set as it is stored outside of versions: <c>{"header": {field: {value, state, ground}}, "answers": {question: …}}</c>.</summary>
public static class AnswerSetJson
{
    public static JsonObject Write(AnswerSet values) => new()
    {
        ["header"] = WriteValues(values.Header),
        ["answers"] = WriteValues(values.Answers),
    };

    /// <exception cref="FormatException">A state is none of the five.</exception>
    public static AnswerSet Read(JsonNode? node) => new(ReadValues(node?["header"]), ReadValues(node?["answers"]));

    private static JsonObject WriteValues(IReadOnlyDictionary<string, StatedValue> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)StatedValueJson.Write(value.Value))));

    private static Dictionary<string, StatedValue> ReadValues(JsonNode? node) =>
        (node as JsonObject ?? []).ToDictionary(value => value.Key, value => StatedValueJson.Read(value.Value), StringComparer.Ordinal);
}
