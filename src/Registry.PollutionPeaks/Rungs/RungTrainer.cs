using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>Makes one rung of the ladder.</summary>
internal abstract class RungTrainer
{
    public abstract Rung Rung { get; }

    /// <summary>Settings to choose among on the folds, each by name.</summary>
    protected virtual IReadOnlyList<IReadOnlyDictionary<string, double>> Candidates { get; } = [new Dictionary<string, double>()];

    /// <returns>Why this rung cannot be trained here, in English; null where it can.</returns>
    public virtual string? WhyUnavailable(Split split) => null;

    public abstract RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings);

    protected virtual CheckedFold Check(Fold fold, IReadOnlyDictionary<string, double> settings) => CheckedFold.Of(fold, Train(fold.Learnt, settings));

    /// <summary>Tries all candidates on the folds and keeps the one with the lowest Brier score on the days it had not learnt from.</summary>
    public virtual Choice Choose(IReadOnlyList<Fold> folds)
    {
        Choice? best = null;
        foreach (var settings in Candidates)
        {
            var checkedFolds = folds.AsParallel().AsOrdered().Select(fold => Check(fold, settings)).ToList();
            var choice = new Choice(settings, checkedFolds);
            best = best is null || choice.Brier < best.Brier ? choice : best;
        }

        return best!;
    }
}

/// <param name="Folds">With the chosen settings.</param>
internal sealed record Choice(IReadOnlyDictionary<string, double> Settings, IReadOnlyList<CheckedFold> Folds)
{
    public double Brier { get; } = BrierScore.Of(
        [.. Folds.SelectMany(fold => fold.Probabilities)], [.. Folds.SelectMany(fold => fold.IsPeak)]);
}

/// <summary>What a model said about days it had not learnt from.</summary>
internal sealed record CheckedFold(IReadOnlyList<FeatureRow> Rows, IReadOnlyList<double> Scores, IReadOnlyList<double> Probabilities, IReadOnlyList<bool> IsPeak)
{
    public static CheckedFold Of(Fold fold, RungModel model)
    {
        var scores = model.Scores(fold.Checked);
        return new(fold.Checked, scores, [.. scores.Select(model.Probability)], [.. fold.Checked.Select(row => row.IsPeak)]);
    }

    /// <param name="scores">Log-odds, one a checked row.</param>
    public static CheckedFold Of(Fold fold, IReadOnlyList<double> scores) =>
        new(fold.Checked, scores, [.. scores.Select(LogOdds.ToProbability)], [.. fold.Checked.Select(row => row.IsPeak)]);
}
