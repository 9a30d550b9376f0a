using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Web.Tests.Api;

/// <summary>
/// Holds an answer against its schema in the OpenAPI document, with the words of JSON Schema that the document uses. Stricter than JSON Schema: a member
/// that the schema does not name is a fault, since readers of the document would not know of it.
/// </summary>
internal sealed class SchemaCheck(JsonNode document)
{
    private readonly List<string> _faults = [];

    /// <returns>Where the answer is not as documented; empty when all of it is.</returns>
    public static IReadOnlyList<string> Faults(JsonNode document, JsonNode schema, JsonNode? answer)
    {
        var check = new SchemaCheck(document);
        check.Check(schema, answer, "$");
        return check._faults;
    }

    private void Check(JsonNode schema, JsonNode? value, string path)
    {
        if (schema["$ref"] is { } reference)
        {
            Check(document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!, value, path);
            return;
        }

        if ((schema["oneOf"] ?? schema["anyOf"])?.AsArray() is { } choices)
        {
            if (!choices.Any(choice => Faults(document, choice!, value).Count == 0))
            {
                _faults.Add($"{path} fits none of its shapes: {value?.ToJsonString() ?? "null"}");
            }

            return;
        }

        if (Types(schema) is { Count: > 0 } types && !types.Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && types.Contains("number")))
        {
            _faults.Add($"{path} is {TypeOf(value)}, documented as {string.Join(" or ", types)}");
            return;
        }

        if (schema["enum"]?.AsArray() is { } allowed && value is not null && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
        {
            _faults.Add($"{path} is {value.ToJsonString()}, which is not in its list");
        }

        if (value is JsonObject members)
        {
            CheckMembers(schema, members, path);
        }
        else if (value is JsonArray items && schema["items"] is { } item)
        {
            for (var rank = 0; rank < items.Count; rank++)
            {
                Check(item, items[rank], $"{path}[{rank}]");
            }
        }
    }

    private void CheckMembers(JsonNode schema, JsonObject members, string path)
    {
        var known = schema["properties"]?.AsObject();
        foreach (var name in (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Where(name => !members.ContainsKey(name)))
        {
            _faults.Add($"{path}.{name} is missing");
        }

        foreach (var (name, value) in members)
        {
            if (known?[name] is { } member)
            {
                Check(member, value, $"{path}.{name}");
            }
            else if (schema["additionalProperties"] is JsonObject other)
            {
                Check(other, value, $"{path}.{name}");
            }
            else if (known is not null)
            {
                _faults.Add($"{path}.{name} is not documented");
            }
        }
    }

    private static List<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.ToJsonString().AsSpan().ContainsAny(".eE") ? "number" : "integer",
    };
}
