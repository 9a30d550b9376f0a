using System.CommandLine;
using System.Globalization;
using Registry.PollutionPeaks.Rungs;

namespace Registry.Web.Commands;

/// <summary><c>peaks evaluate</c>: trains every rung of the ladder on the same days and tests it on the same later days.</summary>
internal static class PeaksEvaluateCommand
{
    private static readonly PeaksLadder Ladder = new();
    private static readonly Option<bool> Json = new("--json") { Description = "Print every figure for machines on standard output." };

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("evaluate", "Compare models, from frugal to heavy, on the same later days.") { Json };
        foreach (var option in Ladder.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync((services, stop) => EvaluateAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> EvaluateAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var asked = Ladder.Read(runner, parsed, services, cancellation);
        var result = PeaksLadder.Climb(runner, services, progress => PollutionPeaks.Rungs.Ladder.Evaluate(asked.Table, asked.Options, progress, cancellation));
        if (parsed.GetValue(Json))
        {
            await runner.WriteJsonAsync(new Summary(
                [.. result.Rungs.Select(RungSummary.Of)],
                result.Recommendation?.Rung.Name(),
                asked.Question.Target.ToString(),
                (int)asked.Question.Horizon,
                asked.Question.Data,
                asked.Question.IsSimulated,
                result.TrainingEnds,
                result.TrainingDays,
                result.TrainingPeaks,
                asked.Options.MissCost,
                asked.Options.Footprint.GridFactor,
                asked.Options.Footprint.GridFactorSource,
                [.. result.Warnings.Select(Warning)]));
        }
        else
        {
            await WriteTableAsync(runner.Terminal.Output, asked, result);
        }

        return ExitCode.Done;
    }

    private static async Task WriteTableAsync(TextWriter output, PeaksLadder.Asked asked, LadderResult result)
    {
        var culture = CultureInfo.InvariantCulture;
        var simulated = asked.Question.IsSimulated ? " (simulated)" : "";
        await output.WriteLineAsync(string.Create(culture, $"{asked.Question.Target}, horizon {(int)asked.Question.Horizon}, {asked.Question.Data}{simulated}: {result.TrainingDays} days to learn from with {result.TrainingPeaks} peaks, up to {result.TrainingEnds:yyyy-MM-dd}; the test comes after."));
        await output.WriteLineAsync("rung               auc  av.prec    f1   pod   far   csi   brier   skill    ece   alert from  train s   energy J     bytes");
        foreach (var rung in result.Rungs.Select(RungSummary.Of))
        {
            await output.WriteLineAsync(rung.Available
                ? string.Create(culture, $"{rung.Rung,-16} {rung.Auc,5:0.000}    {rung.AveragePrecision,5:0.000} {rung.F1,5:0.00} {rung.Pod,5:0.00} {rung.Far,5:0.00} {rung.Csi,5:0.00}  {rung.Brier,6:0.0000}  {rung.BrierSkill,6:0.000}  {rung.Ece,5:0.000}       {rung.Threshold,5:P0}  {rung.TrainSeconds,7:0.000}  {rung.EnergyJoules,9:0.000} {rung.ModelBytes,9}")
                : $"{rung.Rung,-16} unavailable, because {rung.Reason}.");
        }

        if (result.Rungs.FirstOrDefault(rung => rung.IsAvailable)?.Scores is { } scores)
        {
            await output.WriteLineAsync(string.Create(culture, $"Test: {scores.TestDays} days (one a station) with {scores.TestPeaks} peaks. Energy: {scores.EnergyMethod}."));
        }

        foreach (var warning in result.Warnings)
        {
            await output.WriteLineAsync($"Warning: {Warning(warning)}");
        }

        if (result.Recommendation is { } recommended)
        {
            await output.WriteLineAsync(string.Create(culture, $"Recommended: {recommended.Rung.Name()}, the lowest rung whose Brier score the test cannot tell from the best one's, {recommended.Best.Name()} (difference {recommended.Difference.Low:0.0000} to {recommended.Difference.High:0.0000})."));
            foreach (var step in recommended.Steps)
            {
                await output.WriteLineAsync(string.Create(culture, $"  Up to {step.To.Name()}: Brier lower by {step.BrierGain:0.0000} ({step.BrierGainInterval.Low:0.0000} to {step.BrierGainInterval.High:0.0000}), {step.ErrorsAvoided} errors fewer, {step.EnergyRatio:0.#} times the training energy, {step.BytesRatio:0.#} times the size{(step.LosesExplanation ? ", no exact explanation" : "")}."));
            }
        }
    }

    private static string Warning(LadderWarning warning) => warning switch
    {
        LadderWarning.TooFewTestPeaks => $"fewer than {PollutionPeaks.Rungs.Ladder.FewestPeaks} peaks in the test: the figures are chance, the rungs are not ranked.",
        LadderWarning.TooFewQuietTestDays => $"fewer than {PollutionPeaks.Rungs.Ladder.FewestPeaks} days without a peak in the test: the figures are chance, the rungs are not ranked.",
        LadderWarning.TooFewTrainingPeaks => $"fewer than {PollutionPeaks.Rungs.Ladder.FewestPeaks} peaks to learn from.",
        _ => "some days have no forecast by the agency; the last level stood in for it.",
    };

    private sealed record Summary(
        IReadOnlyList<RungSummary> Rungs,
        string? Recommended,
        string Target,
        int Horizon,
        string Data,
        bool Simulated,
        DateOnly TrainingEnds,
        int TrainingDays,
        int TrainingPeaks,
        double MissCost,
        double GridFactor,
        string GridFactorSource,
        IReadOnlyList<string> Warnings);
}
