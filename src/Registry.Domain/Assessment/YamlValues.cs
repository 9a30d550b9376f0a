using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Registry.Domain.Assessment;

/// <summary>
/// YAML as JSON values. A scalar without quotes is typed as in YAML 1.1 (yaml.org/type), which is what most tools write and read:
/// <c>yes</c> is a truth value, <c>'yes'</c> a word, <c>0x1F</c> and <c>1_000</c> numbers. Dates stay as written; base 60 is not read.
/// </summary>
internal static partial class YamlValues
{
    public static JsonNode? Read(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Read(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Read)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Tag.IsEmpty: true } scalar => Plain(scalar.Value ?? ""),
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => true,
        "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => false,
        _ => Number(text) ?? OfBase(OtherBase().Match(text)) ?? text,
    };

    private static JsonNode? Number(string text) =>
        DecimalNumber().IsMatch(text) && decimal.TryParse(Digits(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static JsonNode? OfBase(Match match)
    {
        var radix = match.Groups["two"].Success ? 2 : match.Groups["eight"].Success ? 8 : 16;
        var digits = Digits(match.Groups["two"].Value + match.Groups["eight"].Value + match.Groups["sixteen"].Value);
        // More digits would not fit into a long.
        return digits.Length is > 0 and <= 15 ? Convert.ToInt64(digits, radix) * (match.Groups["sign"].Value == "-" ? -1 : 1) : null;
    }

    private static string Digits(string text) => text.Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9_]*|[0-9][0-9_]*\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9][0-9_]*([eE][-+][0-9]+)?)$")]
    private static partial Regex DecimalNumber();

    [GeneratedRegex("^(?<sign>[-+]?)0(b(?<two>[01_]+)|x(?<sixteen>[0-9a-fA-F_]+)|(?<eight>[0-7_]+))$")]
    private static partial Regex OtherBase();
}
