using System.Text.Json.Nodes;

namespace Registry.Domain.Questionnaire.Answers;

/// <summary>Nothing was said: no value, an empty text, an empty list, a group without a filled part.</summary>
public static class Blank
{
    public static bool Is(JsonNode? value) => value switch
    {
        null => true,
        JsonArray items => items.All(Is),
        JsonObject parts => parts.All(part => Is(part.Value)),
        _ => string.IsNullOrWhiteSpace(value.ToString()),
    };
}
