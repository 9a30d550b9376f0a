using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Registry.Web.Demonstration;

/// <summary>Reads YAML as the values that notices hold: a plain whole number is a number, everything else that is written is a text.</summary>
internal static class YamlValues
{
    /// <exception cref="FormatException">The document is not one mapping.</exception>
    public static JsonObject Read(TextReader text)
    {
        var stream = new YamlStream();
        stream.Load(text);
        return stream.Documents.Count == 1 && Value(stream.Documents[0].RootNode) is JsonObject root
            ? root
            : throw new FormatException("The file should hold one mapping.");
    }

    private static JsonNode? Value(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Value(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Value)]),
        YamlScalarNode scalar => Scalar(scalar),
        _ => throw new FormatException($"Line {node.Start.Line} holds neither a value, a list nor a mapping."),
    };

    private static JsonValue? Scalar(YamlScalarNode scalar)
    {
        var isPlain = scalar.Style == YamlDotNet.Core.ScalarStyle.Plain;
        return scalar.Value switch
        {
            null or "" or "null" or "~" when isPlain => null,
            "true" or "false" when isPlain => JsonValue.Create(scalar.Value == "true"),
            { } text when isPlain && IsWholeNumber(text) => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(scalar.Value),
        };
    }

    private static bool IsWholeNumber(string text) => text is "0" || (text is [>= '1' and <= '9', ..] and { Length: <= 15 } && text.All(char.IsAsciiDigit));
}
