using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>A weight for each feature; how strongly weights are held back is chosen on the folds.</summary>
internal sealed class Logistic(IReadOnlyList<Feature> features, int seed) : RungTrainer
{
    private const string L2 = "l2";

    public override Rung Rung => Rung.Logistic;

    protected override IReadOnlyList<IReadOnlyDictionary<string, double>> Candidates { get; } =
        [.. new[] { 0.01, 0.1, 1, 10 }.Select(l2 => new Dictionary<string, double> { [L2] = l2 })];

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings)
    {
        var fit = LogisticFit.Train(rows, features, (float)settings[L2], seed);
        return new SumModel(new ShapeSum(fit.Bias, [.. fit.Weights.Select((weight, feature) => new Shape(weight, features[feature].IsSkewed, [], [0]))]), [fit.File]);
    }
}
