using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Templates;

/// <summary>A template's content as it is stored and given to machines: <c>{"shared": {path: {value, state}}, "local": [{path, help}]}</c>.</summary>
public static class TemplateContentJson
{
    public static JsonObject Write(TemplateContent content) => new()
    {
        ["shared"] = new JsonObject(content.Shared.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)StatedValueJson.Write(pair.Value)))),
        ["local"] = new JsonArray([.. content.Local.Select(answer => new JsonObject { ["path"] = answer.Path, ["help"] = answer.Help })]),
    };

    /// <exception cref="FormatException">The text was not written by <see cref="Write"/>.</exception>
    public static TemplateContent Read(string json)
    {
        try
        {
            var root = JsonNode.Parse(json)!;
            return new TemplateContent(
                root["shared"]!.AsObject().ToDictionary(pair => pair.Key, pair => StatedValueJson.Read(pair.Value), StringComparer.Ordinal),
                [.. root["local"]!.AsArray().Select(answer => new LocalAnswer(answer!["path"]!.GetValue<string>(), answer["help"]?.GetValue<string>()))]);
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new FormatException("The stored text is not the content of a template.", error);
        }
    }
}
