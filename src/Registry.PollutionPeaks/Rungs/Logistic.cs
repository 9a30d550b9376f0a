using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>A weight for each feature; how strongly weights are held back is chosen on the folds.</summary>
internal sealed class Logistic(IReadOnlyList<Feature> features, Lines lines) : RungTrainer
{
    private const string L2 = "l2";

    public override Rung Rung => Rung.Logistic;

    protected override IReadOnlyList<IReadOnlyDictionary<string, double>> Candidates { get; } =
        [.. Lines.Strengths.Select(l2 => new Dictionary<string, double> { [L2] = l2 })];

    protected override CheckedFold Check(Fold fold, IReadOnlyDictionary<string, double> settings) => CheckedFold.Of(fold, lines.Scores(fold, settings[L2]));

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings)
    {
        var fit = lines.Train(rows, settings[L2]);
        return new SumModel(new ShapeSum(fit.Bias, [.. fit.Weights.Select((weight, feature) => new Shape(weight, features[feature].IsSkewed, [], [0]))]), [fit.File]);
    }
}
