using System.Text.Json;

namespace Registry.Domain.Standards.Reading;

/// <summary>The texts that a field of a record holds, in order; a gap stays, so that the parts of one item keep their place.</summary>
internal static class RawValues
{
    /// <returns>Null when something other than texts and numbers stands there.</returns>
    public static List<string?>? Of(JsonElement record, string name)
    {
        if (record.TryGetProperty(name, out var value))
        {
            return Of(value);
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && record.TryGetProperty(name[..dot], out var inner) ? Within(inner, name[(dot + 1)..]) : [];
    }

    public static bool IsFilled(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => value.GetString()!.AsSpan().Trim().Length > 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => true,
    };

    private static List<string?>? Within(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => Of(value, name),
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object) => Gather(value.EnumerateArray().Select(item => Of(item, name))),
        JsonValueKind.Null => [],
        _ => null,
    };

    private static List<string?>? Gather(IEnumerable<List<string?>?> items)
    {
        var all = new List<string?>();
        foreach (var item in items)
        {
            if (item is not { Count: <= 1 })
            {
                return null;
            }

            all.Add(item.Count == 0 ? null : item[0]);
        }

        return all;
    }

    private static List<string?>? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array when value.EnumerateArray().All(item => IsScalar(item.ValueKind)) => [.. value.EnumerateArray().Select(Scalar)],
        var kind when IsScalar(kind) => [Scalar(value)],
        _ => null,
    };

    private static bool IsScalar(JsonValueKind kind) =>
        kind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null;

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
