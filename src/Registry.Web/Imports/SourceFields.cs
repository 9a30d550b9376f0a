using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Web.Imports;

/// <summary>The fields of one record. It remembers which were read, so that the others are kept and not dropped.</summary>
internal sealed class SourceFields(JsonElement record)
{
    private const int LongestName = 1000;
    private const int LongestId = 200;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The cleaned text of a field; null when it is absent, null or empty.</summary>
    /// <exception cref="ImportRefusedException">It is a list, an object or a truth value.</exception>
    public string? Text(string field) => NullIfEmpty(SourceText.Clean(Raw(field)));

    /// <summary>A text on one line.</summary>
    /// <exception cref="ImportRefusedException">It is missing, no text, or longer than a name can be.</exception>
    public string Name(string field, ImportFault missing) => Name(field) ?? throw new ImportRefusedException(missing, field);

    /// <summary>A text on one line; null when there is none.</summary>
    /// <exception cref="ImportRefusedException">It is no text, or longer than a name can be.</exception>
    public string? Name(string field) => Limited(field, SourceText.CleanLine(Raw(field)), LongestName);

    /// <exception cref="ImportRefusedException">It is missing, no text, or longer than an id can be.</exception>
    public string Id(string field) => Limited(field, SourceText.CleanLine(Raw(field)), LongestId) ?? throw new ImportRefusedException(ImportFault.IdIsMissing, field);

    /// <summary>One of the codes; null when the field is empty or says something else, which is then kept.</summary>
    public string? Code(string field, IReadOnlyDictionary<string, string> codes)
    {
        var code = codes.GetValueOrDefault(SourceText.CleanLine(Raw(field)));
        return Recognised(field, code);
    }

    /// <summary>An absolute http or https address; null when the field holds none, and is then kept.</summary>
    public string? Address(string field)
    {
        var text = SourceText.CleanLine(Raw(field));
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        return Recognised(field, isAddress ? text : null);
    }

    /// <summary>The day of an ISO 8601 date or time (in UTC); null when the field holds none, and is then kept.</summary>
    public DateOnly? Day(string field)
    {
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        var isDay = DateTimeOffset.TryParseExact(
            SourceText.CleanLine(Raw(field)), formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time);
        return Recognised(field, isDay ? DateOnly.FromDateTime(time.UtcDateTime) : (DateOnly?)null);
    }

    /// <summary>Every field that was not read and is not empty, as it was written; null when there is none.</summary>
    public JsonObject? Rest()
    {
        var rest = new JsonObject();
        foreach (var field in record.EnumerateObject().Where(field => !_used.Contains(field.Name)))
        {
            if (Kept(field.Value) is { } value)
            {
                rest[SourceText.CleanLine(field.Name)] = value;
            }
        }

        return rest.Count == 0 ? null : rest;
    }

    private string Raw(string field)
    {
        _used.Add(field);
        return record.TryGetProperty(field, out var value) ? Raw(field, value) : "";
    }

    private static string Raw(string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => throw new ImportRefusedException(ImportFault.FieldIsNotText, field),
    };

    private T Recognised<T>(string field, T value)
    {
        if (value is null)
        {
            _used.Remove(field);
        }

        return value;
    }

    private static string? Limited(string field, string text, int longest) => text.Length <= longest
        ? NullIfEmpty(text)
        : throw new ImportRefusedException(ImportFault.TextIsTooLong, field, text.Length, longest);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static JsonNode? Kept(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => NullIfEmpty(SourceText.Clean(value.GetString()!)) is { } text ? JsonValue.Create(text) : null,
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => KeptTexts(value),
        // Numbers and structures that the registry knows nothing of: their text, since a document holds no decimals.
        _ => JsonValue.Create(value.GetRawText()),
    };

    private static JsonArray? KeptTexts(JsonElement texts)
    {
        var kept = texts.EnumerateArray().Select(item => SourceText.Clean(item.GetString()!)).Where(text => text.Length > 0).ToList();
        return kept.Count == 0 ? null : new JsonArray([.. kept.Select(text => JsonValue.Create(text))]);
    }
}
