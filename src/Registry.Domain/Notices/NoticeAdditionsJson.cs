using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.ActionPlans;
using Registry.Domain.Evidence;

namespace Registry.Domain.Notices;

/// <summary>The members of a version that came after the first shape: plan, evidence, template and who declared it for the body. Absent ones stay absent, so that old versions keep their hash.</summary>
internal static class NoticeAdditionsJson
{
    public static void Write(JsonObject root, NoticeDocument document)
    {
        if (document.Plan is { } plan)
        {
            root["plan"] = new JsonArray([.. plan.Select(Write)]);
        }

        if (document.Evidence is { } evidence)
        {
            root["evidence"] = new JsonObject(evidence.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, Write(pair.Value))));
        }

        if (document.Template is { } template)
        {
            root["template"] = Write(template);
        }

        if (document.DeclaredBy is { } declaring)
        {
            root["declaredBy"] = new JsonObject { ["id"] = declaring.Id, ["name"] = declaring.Name };
        }
    }

    public static IReadOnlyList<PlannedAction>? ReadPlan(JsonNode? node) => node is null ? null : [.. node.AsArray().Select(ReadAction)];

    public static IReadOnlyDictionary<string, PublicEvidence>? ReadEvidence(JsonNode? node) =>
        node?.AsObject().ToDictionary(pair => pair.Key, pair => ReadEvidenceOf(pair.Value!), StringComparer.Ordinal);

    public static TemplateOrigin? ReadTemplate(JsonNode? node) => node is null
        ? null
        : new TemplateOrigin(
            node["id"]!.GetValue<string>(),
            node["version"]!.GetValue<int>(),
            node["title"]!.GetValue<string>(),
            new TemplateAuthor(node["author"]!["id"]!.GetValue<string>(), node["author"]!["name"]!.GetValue<string>()),
            [.. node["paths"]!.AsArray().Select(path => path!.GetValue<string>())]);

    private static JsonObject Write(TemplateOrigin template) => new()
    {
        ["id"] = template.Id,
        ["version"] = template.Version,
        ["title"] = template.Title,
        ["author"] = new JsonObject { ["id"] = template.Author.Id, ["name"] = template.Author.Name },
        ["paths"] = new JsonArray([.. template.Paths.Select(path => (JsonNode)path)]),
    };

    public static DeclaringBody? ReadDeclaringBody(JsonNode? node) =>
        node is null ? null : new DeclaringBody(node["id"]!.GetValue<string>(), node["name"]!.GetValue<string>());

    private static JsonObject Write(PlannedAction action) => new()
    {
        ["question"] = action.Question,
        ["text"] = action.Text,
        ["lever"] = action.Lever,
        ["function"] = action.Function,
        ["due"] = action.Due?.ToString("O", CultureInfo.InvariantCulture),
        ["status"] = ActionWords.Code(action.Status),
    };

    private static PlannedAction ReadAction(JsonNode? node) => new(
        node!["question"]?.GetValue<string>(),
        node["text"]!.GetValue<string>(),
        node["lever"]!.GetValue<string>(),
        node["function"]?.GetValue<string>(),
        node["due"] is { } due ? DateOnly.ParseExact(due.GetValue<string>(), "O", CultureInfo.InvariantCulture) : null,
        ActionWords.Status(node["status"]!.GetValue<string>()));

    private static JsonObject Write(PublicEvidence evidence) => new()
    {
        ["status"] = EvidenceWords.Code(evidence.Status),
        ["links"] = new JsonArray([.. evidence.Links.Select(link => new JsonObject { ["url"] = link.Url, ["title"] = link.Title })]),
    };

    private static PublicEvidence ReadEvidenceOf(JsonNode node) => new(
        EvidenceWords.Status(node["status"]!.GetValue<string>()),
        [.. node["links"]!.AsArray().Select(link => new EvidenceLink(link!["url"]!.GetValue<string>(), link["title"]!.GetValue<string>()))]);
}
