using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Templates;

namespace Registry.Web.Demonstration;

/// <summary>A fictional template. What it shares is what the notice that follows it says now.</summary>
/// <param name="AuthorSlug">The body that keeps it.</param>
/// <param name="NoticeSlug">The notice that follows it.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Shared">Paths.</param>
public sealed record DemonstrationTemplate(
    string AuthorSlug, string NoticeSlug, string Title, string Product, DateTime PublishedAt, IReadOnlyList<string> Shared, IReadOnlyList<LocalAnswer> Local)
{
    public static IReadOnlyList<DemonstrationTemplate> ReadAll(JsonObject file) => [.. file["templates"]!.AsArray().Select(template => new DemonstrationTemplate(
        Text(template!["author"]),
        Text(template["notice"]),
        Text(template["title"]),
        Text(template["product"]),
        DateTime.Parse(Text(template["published"]), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
        [.. template["shared"]!.AsArray().Select(Text)],
        [.. template["local"]!.AsArray().Select(answer => new LocalAnswer(Text(answer!["path"]), answer["help"]?.GetValue<string>()))]))];

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
