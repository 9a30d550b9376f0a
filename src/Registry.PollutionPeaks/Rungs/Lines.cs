using System.Collections.Concurrent;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>Logistic regressions of one ladder: the logistic and the additive rung try the same ones on the folds, each trained once.</summary>
internal sealed class Lines(IReadOnlyList<Feature> features, int seed)
{
    private readonly ConcurrentDictionary<(Fold Fold, double L2), double[]> _scores = new();

    /// <summary>How strongly weights may be held back. Few days ask for more.</summary>
    public static IReadOnlyList<double> Strengths { get; } = [0.1, 1, 10, 100];

    /// <returns>Of the days that the fold checks, by a model that learnt from the others.</returns>
    public IReadOnlyList<double> Scores(Fold fold, double l2) => _scores.GetOrAdd((fold, l2), _ =>
    {
        var fit = Train(fold.Learnt, l2);
        return [.. fold.Checked.Select(row => fit.Score(row.Values))];
    });

    public LogisticFit Train(IReadOnlyList<FeatureRow> rows, double l2) => LogisticFit.Train(rows, features, (float)l2, seed);
}
