using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Assessment;
using Registry.Domain.Questionnaire;
using YamlDotNet.Serialization;

namespace Registry.Domain.Tests.Assessment;

/// <summary>Answer sets scored by the reference scorer (an independent program), and the worked examples of the questionnaire's authors.</summary>
public class GoldenTests
{
    [Theory]
    [InlineData("complete.json")]
    [InlineData("blanks.json")]
    public void Assess_SetsOfTheReferenceScorer_GiveItsFigures(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Assessment", "Golden", name);
        var golden = JsonNode.Parse(File.ReadAllText(file))!;

        AssertFigures(file, Day(golden["today"]!.GetValue<string>()), golden["examples"]!.AsArray()
            .ToDictionary(example => example!["id"]!.GetValue<string>(), example => example!["expected"]!.AsObject()));
    }

    [Fact]
    public void Assess_WorkedExamples_GiveTheirExpectedFigures()
    {
        var file = SharedFile("questionnaire/examples.yaml");
        Assert.SkipWhen(file is null, "the worked examples (../shared/questionnaire/examples.yaml) are not on this machine");

        var raw = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(file));
        var examples = ((List<object>)raw["examples"]).Cast<Dictionary<object, object>>();

        AssertFigures(file, Day((string)raw["today"]), examples.ToDictionary(
            example => (string)example["id"],
            example => JsonNode.Parse(JsonSerializer.Serialize(example["expected"]))!.AsObject()));
    }

    private static void AssertFigures(string file, DateOnly today, Dictionary<string, JsonObject> expected)
    {
        using var reader = new StreamReader(file);
        var read = AnswerFile.Read(reader, Definitions.Current);

        Assert.Equal(expected.Count, read.Count);
        foreach (var named in read)
        {
            var actual = Reference.Of(named.Id, Assessor.Assess(Definitions.Current, named.Answers, today));
            Assert.All(expected[named.Id.ToString()], figure => Assert.True(
                JsonNode.DeepEquals(figure.Value, actual[figure.Key]),
                $"{named.Id}, {figure.Key}: expected {figure.Value?.ToJsonString()}, given {actual[figure.Key]?.ToJsonString()}"));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A file of the folder <c>shared</c> that lies beside the repository, or null.</summary>
    private static string? SharedFile(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "shared", path)))
        {
            folder = folder.Parent;
        }

        return folder is null ? null : Path.Combine(folder.FullName, "shared", path);
    }
}
