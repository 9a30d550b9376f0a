using System.Text.Json;
using Registry.Web.Commands;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Commands;

public sealed class PeaksModelVerbTests : IDisposable
{
    private readonly RegistryHost host = new();

    public void Dispose() => host.Dispose();

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

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Verbs.RunAsync(args, new Terminal(new StringReader(""), output, error, host.DataDirectory), "--environment=Testing", $"--Registry:DataDirectory={host.DataDirectory}");
        return (code, output.ToString(), error.ToString());
    }
}
