using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Domain.Standards.Reading;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Imports;

namespace Registry.Domain.Tests.Standards.Writing;

/// <summary>Writes values in a standard and reads the record back with the engine that imports.</summary>
internal static class Reread
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

    public static WrittenRecord Write(Standard standard, AnswerSet values) => Write(standard, Source(values));

    public static WrittenRecord Write(Standard standard, WritingSource source) => new RecordWriter(standard, Definitions.Current, SourceText.Clean).Write(source);

    public static RecordReading Read(Standard standard, JsonObject record)
    {
        using var document = JsonDocument.Parse(record.ToJsonString());
        return new RecordReader(standard, Words, SourceText.Clean).Read(document.RootElement.Clone());
    }

    /// <summary>The members of a record that nothing was read from, as the import keeps them.</summary>
    public static JsonObject Kept(RecordReading reading)
    {
        var record = JsonNode.Parse(reading.Record.GetRawText())!.AsObject();
        return new(reading.Kept.Select(name => KeyValuePair.Create(name, record[name] switch
        {
            JsonValue text => SourceText.Clean(text.ToString()),
            JsonArray texts when texts.All(text => text is JsonValue) => new JsonArray([.. texts.Select(text => JsonValue.Create(SourceText.Clean(text!.ToString())))]),
            var other => (JsonNode?)other?.ToJsonString(),
        })));
    }

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

    /// <summary>
    /// Writes the values and reads them back: what the report calls carried came back, and what it calls transformed or lost did not, unless another
    /// carried value says the same.
    /// </summary>
    public static void AssertReportIsTrue(Standard standard, AnswerSet values)
    {
        var before = Leaves.Of(values, Definitions.Current);
        var record = Write(standard, values);
        var after = Leaves.Of(Read(standard, JsonRecord.Write(record)).Values, Definitions.Current);

        var carried = record.Report.Carried.ToHashSet(StringComparer.Ordinal);
        string[] others = [.. record.Report.Transformed.Select(value => value.Field), .. record.Report.NotCarried.Select(value => value.Field)];
        Assert.Equal(before.Select(leaf => leaf.Path).Order(StringComparer.Ordinal), carried.Concat(others).Order(StringComparer.Ordinal));
        var same = Same(before, after, carried);
        Assert.True(carried.IsSubsetOf(same), $"{standard.Id} does not give back what is called carried: {Shown(carried.Except(same))}");
        var kept = same.Except(carried).Where(path => !IsSaidElsewhere(path)).ToList();
        Assert.True(kept.Count == 0, $"{standard.Id} gives back what is called lost: {Shown(kept)}");

        string Shown(IEnumerable<string> paths) => string.Join("; ", paths.Take(5).Select(path => $"{path} = {before.First(leaf => leaf.Path == path).Text}"));

        bool IsSaidElsewhere(string path)
        {
            var leaf = before.First(known => known.Path == path);
            return before.Any(other => other.Path != path && other.Target?.Path == leaf.Target?.Path && other.Option == leaf.Option && carried.Contains(other.Path));
        }
    }

    private static (string? Target, string? Text, DisclosureState State) Said(Leaf leaf) => (leaf.Target?.Path, leaf.Text, leaf.State);
}
