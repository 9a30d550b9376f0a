using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Publication;

namespace Registry.Domain.Exports;

/// <summary>The cells of <see cref="NoticeColumns"/> but the last two.</summary>
/// <param name="Areas">Codes.</param>
/// <param name="Territories">Codes, or names of what has none.</param>
public sealed record NoticeFacts(
    ExportedNotice Notice, string Title, string? Summary, IReadOnlyList<string> Areas, IReadOnlyList<string> Stages, IReadOnlyList<string> Territories)
{
    private const string Between = "|";

    public Dictionary<string, string> Cells()
    {
        var document = Notice.Document;
        var impact = document.Assessment?["impact"] as JsonObject;
        var level = Number(impact?["level"]);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = document.Id.ToString(),
            ["version"] = document.Version.ToString(CultureInfo.InvariantCulture),
            ["title"] = Title,
            ["summary"] = Summary ?? "",
            ["body"] = document.Body.Name,
            ["areas"] = string.Join(Between, Areas),
            ["level"] = level,
            ["lifecycle"] = string.Join(Between, Stages),
            ["publishedAt"] = document.PublishedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["url"] = Notice.Address,
            ["language"] = document.Language,
            ["territories"] = string.Join(Between, Territories),
            ["source"] = document.Source?.Register ?? "",
            ["bodyId"] = document.Body.Id,
            ["bodySiren"] = document.Body.Siren ?? "",
            ["fictional"] = document.Body.Fictional ? "true" : "false",
            ["status"] = Notice.Status == NoticeStatus.Retired ? "retired" : "published",
            ["levelMin"] = Number(impact?["levelMinimum"]) is { Length: > 0 } least ? least : level,
            ["levelMax"] = Number(impact?["levelMaximum"]) is { Length: > 0 } most ? most : level,
            ["definition"] = $"{document.Definition.Id} {document.Definition.Version}",
            ["sha256"] = Notice.Sha256,
            ["licence"] = Notice.Licence ?? "",
            ["sourceId"] = document.Source?.Id ?? "",
            ["sourceUrl"] = document.Source?.Url ?? "",
        };
    }

    private static string Number(JsonNode? node) => node?.ToString() ?? "";
}
