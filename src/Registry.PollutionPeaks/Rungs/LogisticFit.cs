using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>A logistic regression by L-BFGS on standardised inputs, with its weights brought back to the inputs' own units.</summary>
internal sealed record LogisticFit(IReadOnlyList<Feature> Features, IReadOnlyList<double> Weights, double Bias, ModelFile File)
{
    private const string Standardised = nameof(Standardised);

    public static LogisticFit Train(IReadOnlyList<FeatureRow> rows, IReadOnlyList<Feature> features, float l2, int seed)
    {
        var context = new MLContext(seed);
        var data = MlRows.Load(context, [.. rows.Select(row => row with { Values = Lines(row.Values, features) })]);
        var model = context.Transforms.NormalizeMeanVariance(Standardised, MlRows.Features, maximumExampleCount: long.MaxValue, fixZero: false)
            .AppendCacheCheckpoint(context)
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = MlRows.Label,
                FeatureColumnName = Standardised,
                L1Regularization = 0,
                L2Regularization = l2,
                NumberOfThreads = 1,
            }))
            .Fit(data);
        var scale = (NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>>)model
            .OfType<NormalizingTransformer>().Single().GetNormalizerModelParameters(0);
        var linear = model.LastTransformer.Model.SubModel;
        var weights = linear.Weights.Select((weight, feature) => (double)weight * scale.Scale[feature]).ToArray();
        var offset = scale.Offset.IsDefaultOrEmpty ? 0 : weights.Select((weight, feature) => weight * scale.Offset[feature]).Sum();
        return new(features, weights, linear.Bias - offset, new("logistic.zip", MlRows.Save(context, model, data)));
    }

    public double Score(IReadOnlyList<float> values)
    {
        var score = Bias;
        for (var i = 0; i < Weights.Count; i++)
        {
            score += Weights[i] * (Features[i].IsSkewed ? Shape.Logarithm(values[i]) : values[i]);
        }

        return score;
    }

    /// <summary>The inputs as the ML.NET model takes them: skewed ones as logarithms.</summary>
    public static float[] Lines(IReadOnlyList<float> values, IReadOnlyList<Feature> features) =>
        [.. values.Select((value, i) => features[i].IsSkewed ? Shape.Logarithm(value) : value)];
}
