using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Identities;

/// <summary>The named groups of a repeatable header field, as the body wrote them.</summary>
internal static class HeaderGroups
{
    /// <summary>Groups that have a name, with their place in the list; none unless the field is disclosed.</summary>
    public static IEnumerable<(int Position, string Name, JsonObject Group)> Named(AnswerSet values, string fieldId)
    {
        var stated = values.Header.GetValueOrDefault(fieldId);
        var items = stated is not { State: DisclosureState.Disclosed } ? [] : stated.Value as JsonArray ?? new JsonArray(stated.Value?.DeepClone());
        return items.Select((item, position) => (position, Group: item as JsonObject))
            .Where(item => item.Group is not null && Text(item.Group, "name") is not null)
            .Select(item => (item.position, Text(item.Group!, "name")!, item.Group!));
    }

    /// <summary>Null when the part is blank.</summary>
    public static string? Text(JsonObject group, string part) =>
        group[part] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Trim() is { Length: > 0 } text ? text : null;
}
