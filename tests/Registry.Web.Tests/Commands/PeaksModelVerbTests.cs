using System.Text.Json;
using Registry.Domain.Questionnaire;
using Registry.PollutionPeaks.ModelCards;
using Registry.PollutionPeaks.Models;
using Registry.Web.Commands;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Commands;

public sealed class PeaksModelVerbTests : IDisposable
{
    private readonly RegistryHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task TrainThenExplain_SimulatedYears_AddsUpAndSaysSimulated()
    {
        await RunAsync("peaks", "simulate", "--years", "2", "--out", "city.csv");
        var train = await RunAsync("peaks", "train", "--data", "city.csv", "--target", "pm10>35", "--out", "model", "--json");
        Assert.True(train.Code == ExitCode.Done, train.Error + train.Output);

        var explain = await RunAsync("peaks", "explain", "--model", "model", "--date", "2024-12-10", "--json");
        Assert.True(explain.Code == ExitCode.Done, explain.Error + explain.Output);
        var answer = JsonDocument.Parse(explain.Output).RootElement;
        Assert.True(answer.GetProperty("simulated").GetBoolean());
        var sum = answer.GetProperty("contributions").EnumerateArray().Sum(part => part.GetProperty("contribution").GetDouble());
        Assert.Equal(answer.GetProperty("score").GetDouble(), answer.GetProperty("bias").GetDouble() + sum, 1e-5);
        Assert.Contains("imulées", answer.GetProperty("words").GetProperty("fr")[0].GetString(), StringComparison.Ordinal);
        var french = await File.ReadAllTextAsync(Path.Combine(host.DataDirectory, "model", ModelDirectory.FrenchCardText), TestContext.Current.CancellationToken);
        Assert.Contains("données simulées", french, StringComparison.Ordinal);
        Assert.DoesNotContain("training", french, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(Path.Combine(host.DataDirectory, "model", ModelDirectory.SheetText)));
        AssertAnswersAreKnown(ModelDirectory.LoadCard(Path.Combine(host.DataDirectory, "model")));
    }

    [Theory]
    [InlineData("predict")]
    [InlineData("explain")]
    public async Task AskAModel_InFrench_AnswersInFrench(string verb)
    {
        await RunAsync("peaks", "simulate", "--years", "2", "--out", "city.csv");
        var train = await RunAsync("peaks", "train", "--data", "city.csv", "--target", "pm10>35", "--out", "model");
        Assert.True(train.Code == ExitCode.Done, train.Error + train.Output);

        var asked = await RunAsync("peaks", verb, "--model", "model", "--date", "2024-12-10", "--language", "fr");

        Assert.True(asked.Code == ExitCode.Done, asked.Error + asked.Output);
        Assert.Contains("probabilité d’un pic", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" the ", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_Json_HasEveryFigureOfEveryRung()
    {
        await RunAsync("peaks", "simulate", "--years", "2", "--out", "city.csv");
        var run = await RunAsync("peaks", "evaluate", "--data", "city.csv", "--target", "pm10>35", "--json");

        Assert.Equal(ExitCode.Done, run.Code);
        var rungs = JsonDocument.Parse(run.Output).RootElement.GetProperty("rungs").EnumerateArray().ToList();
        Assert.Equal(
            ["climatology", "persistence", "agency", "agency-corrected", "one-rule", "logistic", "additive", "boosting"],
            rungs.Select(rung => rung.GetProperty("rung").GetString()!));
        string[] figures = ["auc", "averagePrecision", "f1", "pod", "far", "csi", "brier", "brierSkill", "threshold", "testDays", "testPeaks", "trainSeconds", "modelBytes", "energyJoules", "energyMethod"];
        Assert.All(rungs, rung => Assert.All(figures, figure => rung.GetProperty(figure)));
    }

    [Theory]
    [InlineData("peaks", "evaluate", "--target", "pm10")]
    [InlineData("peaks", "evaluate", "--test-share", "2")]
    [InlineData("peaks", "train", "--out", "model", "--rung", "boosting")]
    [InlineData("peaks", "predict", "--date", "yesterday")]
    public async Task Peaks_WrongOption_IsAUsageError(params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Empty(run.Output);
    }

    private static void AssertAnswersAreKnown(ModelCard card)
    {
        var questions = Definitions.All[^1].Questions.Select(question => question.Id).ToHashSet();

        Assert.All(ModelCardAnswers.Of(card).Where(answer => !answer.IsHeader), answer => Assert.Contains(answer.Id, questions));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Verbs.RunAsync(args, new Terminal(new StringReader(""), output, error, host.DataDirectory), "--environment=Testing", $"--Registry:DataDirectory={host.DataDirectory}");
        return (code, output.ToString(), error.ToString());
    }
}
