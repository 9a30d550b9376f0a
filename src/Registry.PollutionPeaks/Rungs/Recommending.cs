using Registry.PollutionPeaks.Evaluation;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>Which rung is enough.</summary>
internal static class Recommending
{
    private const string Loss = "brier";

    /// <summary>The lowest rung whose Brier score the test days cannot tell from the best one's.</summary>
    public static Recommendation? Recommend(IReadOnlyList<RungResult> results, Ladder.TestDays test)
    {
        var available = results.Where(result => result.IsAvailable).ToList();
        if (available.Count == 0)
        {
            return null;
        }

        var best = available.MinBy(result => result.Scores!.Brier)!;
        var losses = available.ToDictionary(result => result.Rung, result => test.ResampledBrier(result.Scores!.TestProbabilities));
        var chosen = available.First(result => Difference(losses, result.Rung, best.Rung).Low <= 0);
        var steps = available.Where(result => result.Rung > chosen.Rung).Select(result => StepTo(chosen, result, Difference(losses, chosen.Rung, result.Rung)));
        return new(chosen.Rung, best.Rung, Loss, Difference(losses, chosen.Rung, best.Rung), [.. steps]);
    }

    private static Interval Difference(Dictionary<Rung, double[]> losses, Rung rung, Rung other) =>
        Interval.Of(losses[rung].Zip(losses[other], (mine, theirs) => mine - theirs));

    private static Step StepTo(RungResult from, RungResult to, Interval gain) => new(
        to.Rung,
        from.Scores!.Brier - to.Scores!.Brier,
        gain,
        Errors(from.Scores) - Errors(to.Scores),
        to.Scores.Training.EnergyJoules / from.Scores.Training.EnergyJoules,
        (double)to.Scores.ModelBytes / from.Scores.ModelBytes,
        from.Rung.ExplainsItself() && !to.Rung.ExplainsItself());

    private static int Errors(RungScores scores) => scores.Alerts.Misses + scores.Alerts.FalseAlarms;
}
