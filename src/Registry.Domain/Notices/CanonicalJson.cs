using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Domain.Notices;

/// <summary>
/// The one byte sequence of a JSON document (RFC 8785), so that its hash can be checked by anybody.
/// Stricter than the RFC on numbers: whole numbers up to 2^53 - 1 only; a decimal is written as a string.
/// </summary>
public static class CanonicalJson
{
    private const long LargestInteger = (1L << 53) - 1;

    /// <exception cref="FormatException">A number that is not whole or too large, or half of a surrogate pair.</exception>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        try
        {
            WriteNode(text, node);
        }
        catch (InvalidOperationException fault)
        {
            // A parsed text is unescaped when it is first read, and half of a pair is only found then.
            throw new FormatException("The text holds half of a surrogate pair.", fault);
        }

        return text.ToString();
    }

    private static void WriteNode(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteObject(text, members);
                break;
            case JsonArray items:
                WriteArray(text, items);
                break;
            default:
                WriteValue(text, node);
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        var separator = "";
        // Ordinal order is the order by UTF-16 code units that the RFC asks for.
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(text, name);
            text.Append(':');
            WriteNode(text, value);
            separator = ",";
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray items)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            WriteNode(text, items[i]);
        }

        text.Append(']');
    }

    private static void WriteValue(StringBuilder text, JsonNode value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            case JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                WriteNumber(text, value);
                break;
        }
    }

    private static void WriteNumber(StringBuilder text, JsonNode value)
    {
        var written = value.ToJsonString();
        if (!decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || number != decimal.Truncate(number)
            || Math.Abs(number) > LargestInteger)
        {
            throw new FormatException($"The number {written} is not whole, or is beyond 2^53 - 1: write it as a string.");
        }

        text.Append(((long)number).ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (char.IsSurrogate(character))
            {
                if (!char.IsHighSurrogate(character) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))
                {
                    throw new FormatException("The text holds half of a surrogate pair.");
                }

                text.Append(character).Append(value[++i]);
            }
            else
            {
                AppendCharacter(text, character);
            }
        }

        text.Append('"');
    }

    private static void AppendCharacter(StringBuilder text, char character) => _ = character switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append(@"\\"),
        '\b' => text.Append("\\b"),
        '\f' => text.Append("\\f"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        < ' ' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
        _ => text.Append(character),
    };
}
