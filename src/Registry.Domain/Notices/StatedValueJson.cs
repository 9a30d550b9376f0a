using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Domain.Notices;

/// <summary>The shape <c>{value, state, ground}</c> that drafts, versions and the API share.</summary>
public static class StatedValueJson
{
    public static JsonObject Write(StatedValue stated)
    {
        var node = new JsonObject { ["state"] = WriteState(stated.State) };
        if (stated.Value is not null)
        {
            node["value"] = WithDecimalsAsText(stated.Value);
        }

        if (stated.Ground is not null)
        {
            node["ground"] = stated.Ground;
        }

        return node;
    }

    // A document is hashed, and canonical JSON has no one writing of decimals.
    private static JsonNode? WithDecimalsAsText(JsonNode? node) => node switch
    {
        JsonArray items => new JsonArray([.. items.Select(WithDecimalsAsText)]),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, WithDecimalsAsText(member.Value)))),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && !long.TryParse(value.ToJsonString(), out _) =>
            JsonValue.Create(value.ToJsonString()),
        _ => node?.DeepClone(),
    };

    /// <exception cref="FormatException">The state is none of the five.</exception>
    public static StatedValue Read(JsonNode? node) => new(
        node?["value"]?.DeepClone(),
        ReadState(node?["state"]?.GetValue<string>()),
        node?["ground"]?.GetValue<string>());

    public static string WriteState(DisclosureState state) => state switch
    {
        DisclosureState.Disclosed => "disclosed",
        DisclosureState.Withheld => "withheld",
        DisclosureState.Internal => "internal",
        DisclosureState.NotApplicable => "notApplicable",
        _ => "unknown",
    };

    /// <exception cref="FormatException">The state is none of the five.</exception>
    public static DisclosureState ReadState(string? text) => text switch
    {
        "disclosed" => DisclosureState.Disclosed,
        "withheld" => DisclosureState.Withheld,
        "internal" => DisclosureState.Internal,
        "notApplicable" => DisclosureState.NotApplicable,
        "unknown" => DisclosureState.Unknown,
        _ => throw new FormatException($"\"{text}\" is not a disclosure state."),
    };
}
