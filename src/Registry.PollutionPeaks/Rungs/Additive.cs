using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>A curve for each feature: ML.NET's generalised additive model.</summary>
internal sealed class Additive(int seed) : RungTrainer
{
    private const string LearningRate = "learning_rate";

    public override Rung Rung => Rung.Additive;

    protected override IReadOnlyList<IReadOnlyDictionary<string, double>> Candidates { get; } =
        [.. new[] { 0.002, 0.005, 0.01, 0.02 }.Select(rate => new Dictionary<string, double> { [LearningRate] = rate })];

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings)
    {
        var context = new MLContext(seed);
        var data = MlRows.Load(context, rows);
        var model = context.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            LabelColumnName = MlRows.Label,
            FeatureColumnName = MlRows.Features,
            NumberOfIterations = 1000,
            MaximumBinCountPerFeature = 64,
            LearningRate = settings[LearningRate],
            NumberOfThreads = 1,
            Seed = seed,
        }).Fit(data);
        var gam = model.Model.SubModel;
        var shapes = Enumerable.Range(0, rows[0].Values.Count).Select(feature => ShapeOf(gam, feature));
        return new SumModel(new ShapeSum(gam.Bias, [.. shapes]), [new("additive.zip", MlRows.Save(context, model, data))]);
    }

    private static Shape ShapeOf(GamBinaryModelParameters gam, int feature)
    {
        var bounds = gam.GetBinUpperBounds(feature);
        return new(0, [.. bounds.SkipLast(1).Select(bound => (float)bound)], [.. gam.GetBinEffects(feature)]);
    }
}
