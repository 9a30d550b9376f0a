using System.Text.Json;
using Registry.Domain.Questionnaire;
using Registry.Web.Commands;
using Registry.Web.Tests.Questionnaires;

namespace Registry.Web.Tests.Commands;

public sealed class QuestionnaireVerbTests : IDisposable
{
    private const string Answers = """
        examples:
          - id: one
            header: {lifecycle: {stage: in_use}, volume: {amount: 300}}
            answers: {DRO-01: [individual_right], DRO-02: serious, HUM-01: full_auto}
        """;

    private readonly string directory = Directory.CreateTempSubdirectory("registry-tests-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Check_ShippedDefinition_IsRightAndTouchesNoDatabase()
    {
        var run = await RunAsync("check", Write("right.yaml", DefinitionText.Shipped), "--json", "--language", "fr");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("est correct", run.Error, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("valid").GetBoolean());
        Assert.False(File.Exists(Path.Combine(directory, "registry.db")));
    }

    [Fact]
    public async Task Check_TwoMistakes_NamesBothWithLineAndColumn()
    {
        var text = DefinitionText.Edit(DefinitionText.Shipped, ("suggested_respondents: [metier]", "suggested_respondents: [chef]"), ("  - id: FAI-06\n    theme: FAI", "  - id: FAI-06\n    theme: FAY"));
        var run = await RunAsync("check", Write("wrong.yaml", text), "--json");

        Assert.Equal(ExitCode.Refused, run.Code);
        var errors = JsonDocument.Parse(run.Output).RootElement.GetProperty("errors").EnumerateArray().ToList();
        Assert.Contains(errors, error => error.GetProperty("message").GetString() == "no lever 'chef'" && error.GetProperty("line").GetInt32() > 1 && error.GetProperty("column").GetInt32() > 1);
        Assert.Contains(errors, error => error.GetProperty("message").GetString() == "no theme 'FAY'");
        Assert.All(errors, error => Assert.Contains($"{error.GetProperty("line")}", run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("score")]
    public async Task Run_MissingFile_IsASentence(string verb)
    {
        var run = await RunAsync(verb, "nothing.yaml", "--language", "en");

        Assert.Equal(ExitCode.Refused, run.Code);
        Assert.Contains("nothing.yaml does not exist", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Score_Json_PrintsTheArrayOfTheReferenceScorer()
    {
        var run = await RunAsync("score", Write("answers.yaml", Answers), "--json", "--today", "2026-11-23");

        Assert.Equal(ExitCode.Done, run.Code);
        var result = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.Equal(
            ["id", "impact", "level", "level_min", "level_max", "safeguards", "answered_share", "required", "status", "flags", "to_check", "path"],
            result.EnumerateObject().Select(property => property.Name).Take(12));
        Assert.Equal(("one", 4), (result.GetProperty("id").GetString(), result.GetProperty("level_max").GetInt32()));
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("fr", "Niveau 4")]
    [InlineData("en", "Level 4")]
    public async Task Score_WithoutJson_TellsTheResultAndItsPath(string language, string level)
    {
        var run = await RunAsync("score", Write("answers.yaml", Answers), "--language", language);

        Assert.Contains("# one", run.Output, StringComparison.Ordinal);
        Assert.Contains(level, run.Output, StringComparison.Ordinal);
        Assert.Contains(Definitions.Current.Question("DRO-02")!.Text.In(language), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_InvalidValues_NamesEachAndScoresNothing()
    {
        var text = Answers.Replace("serious", "terrible", StringComparison.Ordinal).Replace("HUM-01", "HUM-99", StringComparison.Ordinal);
        var run = await RunAsync("score", Write("answers.yaml", text), "--json", "--language", "en");

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.Contains("one: DRO-02: \"terrible\" is not allowed", run.Error, StringComparison.Ordinal);
        Assert.Contains("one: HUM-99: no such question", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_WithAnotherDefinition_KnowsItsQuestions()
    {
        var text = Answers.Replace("HUM-01: full_auto", "FAI-99: 'yes'", StringComparison.Ordinal);

        var run = await RunAsync("score", Write("answers.yaml", text), "--json", "--definition", Write("changed.yaml", DefinitionText.WithMore));

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task Score_WrongDay_IsAUsageError() =>
        Assert.Equal(ExitCode.Usage, (await RunAsync("score", "answers.yaml", "--today", "23/11/2026")).Code);

    [Fact]
    public async Task Dictionary_OfTheShippedDefinition_IsPrinted() =>
        Assert.Equal(DataDictionary.Write(Definitions.Current), (await RunAsync("dictionary")).Output);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(directory, name), text);
        return name;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, error, directory);
        var code = await Verbs.RunAsync(["questionnaire", .. args], terminal, "--environment=Testing", $"--Registry:DataDirectory={directory}");
        return (code, output.ToString(), error.ToString());
    }
}
