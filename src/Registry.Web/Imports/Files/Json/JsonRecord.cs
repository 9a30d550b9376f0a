using System.Buffers;
using System.Text.Json;

namespace Registry.Web.Imports.Files.Json;

/// <summary>Makes a record of the JSON text of one object.</summary>
internal static class JsonRecord
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="key">Under which the record stands; null in a list.</param>
    /// <exception cref="JsonException">The text is no JSON, or nested deeper than a record may be (64 levels).</exception>
    public static SourceRecord Read(int row, ReadOnlySpan<byte> utf8, string? key = null)
    {
        var content = JsonElement.Parse(utf8, Lenient);
        var fault = content.ValueKind != JsonValueKind.Object ? ImportFault.RecordIsNotAnObject
            : MayBeBroken(utf8) && IsBroken(content) ? ImportFault.TextIsBroken
            : (ImportFault?)null;
        return fault is { } known ? new SourceRecord(row, default, new ImportRefusal(known)) : new SourceRecord(row, key is null ? content : WithKey(content, key));
    }

    /// <summary>The key is the id of its record, or stands beside the one that it has.</summary>
    private static JsonElement WithKey(JsonElement content, string key)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString(content.TryGetProperty("id", out _) ? "key" : "id", key);
            foreach (var member in content.EnumerateObject())
            {
                member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(bytes.WrittenSpan);
    }

    /// <summary>Only an escape can write half of a surrogate pair.</summary>
    private static bool MayBeBroken(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    private static bool IsBroken(JsonElement content)
    {
        try
        {
            RecordHash.Of(content);
            return false;
        }
        catch (Exception fault) when (fault is ImportRefusedException or InvalidOperationException)
        {
            // The second is thrown for the name of a member.
            return true;
        }
    }
}
