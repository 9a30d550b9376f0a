using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;

namespace Registry.Domain.Tests.Standards.Writing;

/// <summary>Against what the Dutch register itself publishes: its schema, and records of its own.</summary>
public sealed class DutchRecordTests
{
    private static readonly StandardCatalogue Standards = StandardCatalogue.Shipped(Definitions.Current);

    private static string Register => Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "data", "registers", "nl"));

    public static TheoryData<string> Templates
    {
        get
        {
            string[] files = Directory.Exists(Register) ? Directory.GetFiles(Register, "template-*.json") : ["template-*.json"];
            return [.. files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task WriteWithTheNamesOfTheSchema_FullNotice_IsValid()
    {
        var path = Path.Combine(Register, "schema.json");
        Assert.SkipUnless(File.Exists(path), "The file ../shared/data/registers/nl/schema.json is not beside the repository.");
        var schema = await JsonSchema.FromFileAsync(path, TestContext.Current.CancellationToken);
        var standard = Standards.Find("nl-1.0-schema")!;

        var record = Reread.Write(standard, Specimen.Of(Definitions.Current, standard));

        Assert.Empty(schema.Validate(JsonRecord.Write(record).ToJsonString()).Select(error => error.ToString()));
        Assert.Empty(record.Report.Missing);
    }

    [Fact]
    public async Task WriteWithTheNamesOfTheSchema_WildNotices_LackAtMostWhatIsCalledMissing()
    {
        var path = Path.Combine(Register, "schema.json");
        Assert.SkipUnless(File.Exists(path), "The file ../shared/data/registers/nl/schema.json is not beside the repository.");
        var schema = await JsonSchema.FromFileAsync(path, TestContext.Current.CancellationToken);
        for (var seed = 0; seed < 200; seed++)
        {
            var record = Reread.Write(Standards.Find("nl-1.0-schema")!, WildNoticeTests.Notice(new Random(seed)));

            var missing = record.Report.Missing.Select(field => field.Field).ToHashSet(StringComparer.Ordinal);
            var errors = schema.Validate(JsonRecord.Write(record).ToJsonString()).Where(error => error.Kind != ValidationErrorKind.PropertyRequired || !missing.Contains(error.Property!));
            Assert.True(!errors.Any(), $"Seed {seed}: {string.Join("; ", errors.Take(3))}");
        }
    }

    [Fact]
    public void Write_FullNotice_KeepsTheShapeOfTheRegistersOwnRecords()
    {
        var record = JsonRecord.Write(Reread.Write(Standards.Find("nl-1.0")!, Specimen.Of(Definitions.Current, Standards.Find("nl-1.0")!)));

        Assert.Equal("2026-01", record["begin_date"]!.GetValue<string>());
        Assert.Equal("1.0", record["standard_version"]!.GetValue<string>());
        Assert.Equal(["link", "title"], record["lawful_basis_grouping"]![0]!.AsObject().Select(part => part.Key).Order(StringComparer.Ordinal));
        Assert.StartsWith("<p>", record["human_intervention"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(record["impacttoetsen_grouping"]!.AsArray(), item => Assert.Equal("Overig", item!["title"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void ReadAndWrite_RecordOfTheRegister_GivesTheSameFields(string file)
    {
        var path = Path.Combine(Register, file);
        Assert.SkipUnless(File.Exists(path), $"The file ../shared/data/registers/nl/{file} is not beside the repository.");
        var standard = Standards.Find("nl-1.0")!;
        foreach (var original in JsonNode.Parse(File.ReadAllText(path))!.AsArray().Select(node => node!.AsObject()))
        {
            var read = Reread.Read(standard, original);
            var source = WritingSource.Of(read, standard.Id, Reread.Kept(read));

            var record = Reread.Write(standard, source);
            var written = JsonRecord.Write(record);
            var again = Reread.Read(standard, written);

            var before = Leaves.Of(source.Values, Definitions.Current);
            var after = Leaves.Of(WritingSource.Of(again, standard.Id, Reread.Kept(again)).Values, Definitions.Current);
            var lost = record.Report.Transformed.Select(value => value.Field).Concat(record.Report.NotCarried.Select(value => value.Field)).ToHashSet(StringComparer.Ordinal);
            var carried = before.Select(leaf => leaf.Path).Where(leaf => !lost.Contains(leaf) && !leaf.StartsWith(WritingSource.KeptFields, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
            Assert.Empty(carried.Except(Reread.Same(before, after, carried)));
            Assert.DoesNotContain(KeptMembers(original, read), name => !written.ContainsKey(name) && !lost.Contains($"{WritingSource.KeptFields}.{name}"));
            Assert.True(record.Report.Carried.Count > record.Report.Total / 2, string.Join(", ", lost));
        }
    }

    [Theory]
    [InlineData("none", "minimal", null, "Overige algoritmes")]
    [InlineData("none", null, "voted", "Overige algoritmes")]
    [InlineData("influences", null, "voted", "Impactvolle algoritmes")]
    [InlineData("influences", "minimal", null, "Impactvolle algoritmes")]
    [InlineData("none", "annex_iii", null, "Hoog-risico AI-systeem")]
    [InlineData("none", null, null, null)]
    public void Write_PublicationCategory_FollowsFromWhatTheNoticeSays(string role, string? euClass, string? rules, string? category)
    {
        var values = Given.Header(("title", "X"), ("decision", new JsonObject { ["role"] = role })) with
        {
            Answers = new (string Id, string? Option)[] { ("DRO-05", euClass), ("EXP-01", rules) }
                .Where(answer => answer.Option is not null).ToDictionary(answer => answer.Id, answer => new StatedValue(answer.Option!), StringComparer.Ordinal),
        };

        var record = Reread.Write(Standards.Find("nl-1.0")!, values);

        Assert.Equal(category, record.Field("publication_category")?.Texts[0]);
        Assert.Equal(category is null, record.Report.Missing.Any(field => field.Field == "publication_category"));
    }

    private static IEnumerable<string> KeptMembers(JsonObject original, Registry.Domain.Standards.Reading.RecordReading read) =>
        read.Kept.Where(name => original[name]?.GetValueKind() == JsonValueKind.String);
}
