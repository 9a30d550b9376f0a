using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Registry.Web.Imports;

/// <summary>Tells whether a record changed, whatever the order of its fields, the spaces and the escapes that it was written with.</summary>
internal static class RecordHash
{
    /// <summary>Lower-case hexadecimal SHA-256.</summary>
    /// <exception cref="ImportRefusedException">A text holds half of a surrogate pair.</exception>
    public static string Of(JsonElement record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            try
            {
                Write(writer, record);
            }
            catch (InvalidOperationException)
            {
                throw new ImportRefusedException(ImportFault.TextIsBroken);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(element.GetString());
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
