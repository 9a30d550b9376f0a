using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Domain.Notices;

/// <summary>The JSON shape of a published version. It only ever grows: old versions must stay readable.</summary>
internal static class NoticeDocumentJson
{
    private const string Schema = "notice/1";

    public static JsonObject Write(NoticeDocument document)
    {
        var root = new JsonObject
        {
            ["schema"] = Schema,
            ["id"] = document.Id.ToString(),
            ["version"] = document.Version,
            ["language"] = document.Language,
            ["definition"] = new JsonObject { ["id"] = document.Definition.Id, ["version"] = document.Definition.Version },
            ["body"] = new JsonObject
            {
                ["id"] = document.Body.Id,
                ["name"] = document.Body.Name,
                ["siren"] = document.Body.Siren,
                ["fictional"] = document.Body.Fictional,
            },
            ["publishedAt"] = WriteTime(document.PublishedAt),
            ["header"] = WriteValues(document.Values.Header),
            ["answers"] = WriteValues(document.Values.Answers),
            ["assessment"] = document.Assessment?.DeepClone(),
            ["salt"] = document.Salt,
        };
        if (document.ProfilePublished is { } profilePublished)
        {
            root["profilePublished"] = profilePublished;
        }

        if (document.Source is { } source)
        {
            root["source"] = WriteSource(source);
        }

        if (document.Translations.Count > 0)
        {
            root["translations"] = new JsonObject(document.Translations.Select(WriteTranslation));
        }

        NoticeAdditionsJson.Write(root, document);
        return root;
    }

    public static NoticeDocument Read(string json)
    {
        try
        {
            var root = JsonNode.Parse(json)!.AsObject();
            return new NoticeDocument
            {
                Id = NoticeId.Parse(Text(root["id"])),
                Version = root["version"]!.GetValue<int>(),
                Language = Text(root["language"]),
                Definition = new DefinitionReference(Text(root["definition"]!["id"]), Text(root["definition"]!["version"])),
                Body = ReadBody(root["body"]!),
                PublishedAt = ReadTime(Text(root["publishedAt"])),
                Source = root["source"] is { } source ? ReadSource(source) : null,
                Values = new AnswerSet(ReadValues(root["header"]), ReadValues(root["answers"])),
                Translations = [.. (root["translations"]?.AsObject() ?? []).Select(ReadTranslation)],
                Assessment = root["assessment"]?.DeepClone().AsObject(),
                ProfilePublished = root["profilePublished"]?.GetValue<bool>(),
                Plan = NoticeAdditionsJson.ReadPlan(root["plan"]),
                Evidence = NoticeAdditionsJson.ReadEvidence(root["evidence"]),
                Template = NoticeAdditionsJson.ReadTemplate(root["template"]),
                DeclaredBy = NoticeAdditionsJson.ReadDeclaringBody(root["declaredBy"]),
                Salt = Text(root["salt"]),
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new FormatException("The stored version is not a notice document.", error);
        }
    }

    private static JsonObject WriteValues(IReadOnlyDictionary<string, StatedValue> values) =>
        new(values.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, StatedValueJson.Write(pair.Value))));

    private static Dictionary<string, StatedValue> ReadValues(JsonNode? node) =>
        node!.AsObject().ToDictionary(pair => pair.Key, pair => StatedValueJson.Read(pair.Value), StringComparer.Ordinal);

    private static BodyReference ReadBody(JsonNode body) =>
        new(Text(body["id"]), Text(body["name"]), body["siren"]?.GetValue<string>(), body["fictional"]!.GetValue<bool>());

    private static JsonObject WriteSource(NoticeSource source) => new()
    {
        ["format"] = source.Format,
        ["id"] = source.Id,
        ["register"] = source.Register,
        ["url"] = source.Url,
        ["licence"] = source.Licence,
        ["publishedAt"] = source.PublishedAt?.ToString("O", CultureInfo.InvariantCulture),
        ["copiedAt"] = WriteTime(source.CopiedAt),
    };

    private static NoticeSource ReadSource(JsonNode source) => new(
        Text(source["format"]),
        Text(source["id"]),
        Text(source["register"]),
        source["url"]?.GetValue<string>(),
        source["licence"]?.GetValue<string>(),
        source["publishedAt"] is { } day ? DateOnly.ParseExact(Text(day), "O", CultureInfo.InvariantCulture) : null,
        ReadTime(Text(source["copiedAt"])));

    private static KeyValuePair<string, JsonNode?> WriteTranslation(NoticeTranslation translation) => new(translation.Language, new JsonObject
    {
        ["by"] = translation.By,
        ["byMachine"] = translation.ByMachine,
        ["header"] = new JsonObject(translation.Header.Select(Clone)),
        ["answers"] = new JsonObject(translation.Answers.Select(Clone)),
    });

    private static NoticeTranslation ReadTranslation(KeyValuePair<string, JsonNode?> pair) => new(
        pair.Key,
        Text(pair.Value!["by"]),
        pair.Value["byMachine"]!.GetValue<bool>(),
        ReadTexts(pair.Value["header"]),
        ReadTexts(pair.Value["answers"]));

    private static Dictionary<string, JsonNode?> ReadTexts(JsonNode? node) =>
        node!.AsObject().Select(Clone).ToDictionary(StringComparer.Ordinal);

    private static KeyValuePair<string, JsonNode?> Clone(KeyValuePair<string, JsonNode?> pair) => new(pair.Key, pair.Value?.DeepClone());

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static string WriteTime(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateTime ReadTime(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
