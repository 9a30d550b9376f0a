using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Domain.Standards.Reading;
using Registry.Domain.Standards.Writing;

namespace Registry.Domain.Tests.Standards.Writing;

/// <summary>Writes values in a standard and reads the record back with the engine that imports.</summary>
internal static partial class Reread
{
    private static readonly OptionWords Words = new(Definitions.Current, ColumnNames.Shipped(Definitions.Current).Options);

    public static WritingSource Source(AnswerSet values, string language = "fr") => new()
    {
        Values = values,
        Language = language,
        Facts = new Dictionary<NoticeFact, string>
        {
            [NoticeFact.Id] = "000000000",
            [NoticeFact.Body] = "Ville de Démonstration",
            [NoticeFact.Siren] = "356000000",
            [NoticeFact.Url] = "https://example.org/fr/notices/000000000",
            [NoticeFact.Published] = "2026-11-26",
        },
    };

    public static WrittenRecord Write(Standard standard, AnswerSet values) => new RecordWriter(standard, Definitions.Current).Write(Source(values));

    public static RecordReading Read(Standard standard, JsonObject record)
    {
        using var document = JsonDocument.Parse(record.ToJsonString());
        return new RecordReader(standard, Words, Plain).Read(document.RootElement.Clone());
    }

    /// <summary>The members of a record that nothing was read from, as the import keeps them.</summary>
    public static JsonObject Kept(JsonObject record, RecordReading reading) => new(reading.Kept.Select(name =>
        KeyValuePair.Create(name, (JsonNode?)(record[name] is JsonValue text ? Plain(text.ToString()) : record[name]?.ToJsonString()))));

    /// <summary>The paths of the values that came back as they were; the items of a list may stand in another order.</summary>
    public static IReadOnlySet<string> Same(IReadOnlyList<Leaf> before, IReadOnlyList<Leaf> after, IReadOnlySet<string> asked)
    {
        var same = new HashSet<string>(StringComparer.Ordinal);
        var items = after.GroupBy(leaf => (leaf.Place, leaf.Item)).Select(item => item.Select(Said).ToHashSet()).ToList();
        foreach (var item in before.GroupBy(leaf => (leaf.Place, leaf.Item)))
        {
            var whole = item.Where(leaf => asked.Contains(leaf.Path)).ToList();
            var together = whole.Count > 0 && items.Exists(known => whole.TrueForAll(leaf => known.Contains(Said(leaf))));
            same.UnionWith(item.Where(leaf => asked.Contains(leaf.Path) ? together : items.Exists(known => known.Contains(Said(leaf)))).Select(leaf => leaf.Path));
        }

        return same;
    }

    private static (string? Target, string? Text, DisclosureState State) Said(Leaf leaf) => (leaf.Target?.Path, leaf.Text, leaf.State);

    // What the import makes of HTML: paragraphs apart, items after a dash.
    private static string Plain(string text)
    {
        if (!text.StartsWith('<'))
        {
            return text.Trim();
        }

        var lines = text.Replace("<br>", "\n", StringComparison.Ordinal).Replace("<li>", "– ", StringComparison.Ordinal).Replace("</li>", "\n", StringComparison.Ordinal)
            .Replace("</p>", "\n\n", StringComparison.Ordinal).Replace("</ul>", "\n", StringComparison.Ordinal);
        return WebUtility.HtmlDecode(Tag().Replace(lines, "")).Trim();
    }

    [GeneratedRegex("<[a-z/][^>]*>")]
    private static partial Regex Tag();
}
