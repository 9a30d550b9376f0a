using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Rungs;

namespace Registry.PollutionPeaks.Explanations;

/// <summary>How much worse the Brier score gets when a feature's values are shuffled among the days: what the model would lose without knowing it.</summary>
internal static class PermutationImportance
{
    private const int Shuffles = 5;

    public static double[] Of(ShapeSum sum, IReadOnlyList<FeatureRow> rows, int seed)
    {
        var isPeak = rows.Select(row => row.IsPeak).ToArray();
        var scores = rows.Select(row => sum.Score(row.Values)).ToArray();
        var own = BrierScore.Of([.. scores.Select(LogOdds.ToProbability)], isPeak);
        return [.. sum.Shapes.Select((shape, feature) =>
        {
            var random = new Random(seed + feature);
            var addends = rows.Select(row => shape.At(row.Values[feature])).ToArray();
            return Enumerable.Range(0, Shuffles).Average(_ => Shuffled(random, scores, addends, isPeak)) - own;
        })];
    }

    private static double Shuffled(Random random, double[] scores, double[] addends, bool[] isPeak)
    {
        var shuffled = addends.ToArray();
        random.Shuffle(shuffled);
        return BrierScore.Of([.. scores.Select((score, row) => LogOdds.ToProbability(score - addends[row] + shuffled[row]))], isPeak);
    }
}
