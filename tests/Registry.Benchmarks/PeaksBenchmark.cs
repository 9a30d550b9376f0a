using System.Diagnostics;
using System.Globalization;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.ModelCards;
using Registry.PollutionPeaks.Models;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Simulation;
using Registry.PollutionPeaks.Targets;

namespace Registry.Benchmarks;

/// <summary>Trains the pollution-peak models on ten simulated years and tells time, size and the cost of one explained prediction, beside LightGBM.</summary>
internal static class PeaksBenchmark
{
    private const int Rounds = 20_000;

    /// <summary>Nearly all days are learnt from: the budget is for ten years.</summary>
    private const double SmallestTest = 0.06;

    public static async Task RunAsync(TextWriter output)
    {
        var machine = Machine.Describe();
        var target = new PeakTarget("pm10", 50);
        var table = FeatureBuilder.Build(SimulatedCity.Sample().Table, target, new FeatureOptions(Horizon.Today));
        var options = new LadderOptions { PeakLevel = target.Threshold, TestShare = SmallestTest, Rungs = [Rung.Additive, Rung.Boosting], BootstrapDraws = 10 };
        var training = PeakTraining.Train(table, new(target, Horizon.Today, "simulated", IsSimulated: true), options);
        var card = ModelCard.Of(training, table, options, TimeProvider.System.GetUtcNow());
        var additive = training.Comparison[Rung.Additive].Scores!;
        string[] lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"Pollution-peak model on {training.Comparison.TrainingDays} simulated days, {table.Features.Count} features:"),
            Line("training of the additive model", additive.Training.Seconds, "s (target 1)"),
            Line("its processor time", additive.Training.CpuSeconds, "s"),
            Line("its size as numbers", card.ModelJsonBytes, "bytes (target 50,000)"),
            Line("its ML.NET files", additive.ModelBytes, "bytes"),
            Line("one prediction with its explanation", Explain(training.Model, table) * 1e6, "µs (target 1,000)"),
            .. Beside(additive, training.Comparison[Rung.Boosting]),
            $"  {machine}",
        ];
        await output.WriteLineAsync(string.Join(Environment.NewLine, lines));
    }

    private static IEnumerable<string> Beside(RungScores additive, RungResult boosting)
    {
        if (boosting.Scores is not { } heavy)
        {
            yield return $"  LightGBM is unavailable, because {boosting.Reason}.";
            yield break;
        }

        yield return Line("processor time of LightGBM's training", heavy.Training.CpuSeconds / additive.Training.CpuSeconds, "times the additive model's");
        yield return Line("its size", (double)heavy.ModelBytes / additive.ModelBytes, "times");
        yield return Line("time of its bare prediction", heavy.Predicting.CpuSeconds / additive.Predicting.CpuSeconds, "times");
    }

    private static double Explain(PeakModel model, FeatureTable table)
    {
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            model.Explain(table.Rows[round % table.Rows.Count].Values);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / Rounds;
    }

    private static string Line(string name, double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"  {name}: {value:0.###} {unit}");
}
