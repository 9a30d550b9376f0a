using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>
/// A curve for each feature: ML.NET's generalised additive model, whose stairs are weighed against the straight lines of a logistic regression. Stairs alone
/// are flat beyond the values seen and waver where days are few; how much of each to take is chosen on the folds. The sum of the two is again a curve a feature.
/// </summary>
internal sealed class Additive(IReadOnlyList<Feature> features, Lines lines, int seed) : RungTrainer
{
    /// <summary>Name of the setting: how much of the stairs is in the sum, the rest being lines.</summary>
    public const string StairShare = "stair_share";

    private const string LearningRate = "learning_rate";
    private const string LineL2 = "line_l2";
    private const int Iterations = 300;
    private const int Bins = 64;

    /// <summary>Days on either side of a step, at the least.</summary>
    private const int FewestDays = 10;

    /// <summary>All stairs, or lines with stairs on them.</summary>
    private static readonly double[] Shares = [1, 0.75, 0.5, 0.25, 0.1];

    public override Rung Rung => Rung.Additive;

    protected override IReadOnlyList<IReadOnlyDictionary<string, double>> Candidates { get; } =
        [.. new[] { 0.03, 0.1 }.Select(rate => new Dictionary<string, double> { [LearningRate] = rate })];

    /// <summary>The two parts are trained once a fold and weighed against each other afterwards.</summary>
    public override Choice Choose(IReadOnlyList<Fold> folds)
    {
        var ofLines = Lines.Strengths.ToDictionary(l2 => l2, l2 => folds.AsParallel().AsOrdered().Select(fold => lines.Scores(fold, l2)).ToList());
        return Candidates.SelectMany(settings =>
        {
            var ofStairs = folds.AsParallel().AsOrdered().Select(fold => Stairs.Train(fold.Learnt, settings[LearningRate], seed).Scores(fold.Checked)).ToList();
            return Shares.SelectMany(share => Lines.Strengths.Select(l2 => new Choice(
                new Dictionary<string, double>(settings) { [StairShare] = share, [LineL2] = l2 },
                [.. folds.Select((fold, i) => CheckedFold.Of(fold, [.. ofStairs[i].Zip(ofLines[l2][i], (stair, line) => (share * stair) + ((1 - share) * line))]))])));
        }).MinBy(choice => choice.Brier)!;
    }

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings) =>
        Blend(Stairs.Train(rows, settings[LearningRate], seed), lines.Train(rows, settings[LineL2]), settings[StairShare]);

    private SumModel Blend(Stairs stairs, LogisticFit line, double share)
    {
        var shapes = stairs.Shapes.Select((shape, feature) => new Shape(
            (1 - share) * line.Weights[feature], features[feature].IsSkewed, shape.UpperBounds, [.. shape.Effects.Select(effect => share * effect)]));
        var sum = new ShapeSum((share * stairs.Bias) + ((1 - share) * line.Bias), [.. shapes]);
        return new(sum, share < 1 ? [stairs.File, line.File] : [stairs.File]);
    }

    private sealed record Stairs(double Bias, IReadOnlyList<Shape> Shapes, ModelFile File)
    {
        private static readonly Shape Flat = new(0, false, [], [0]);

        public static Stairs Train(IReadOnlyList<FeatureRow> rows, double learningRate, int seed)
        {
            var context = new MLContext(seed);
            var stepped = Enumerable.Range(0, rows[0].Values.Count).Where(feature => AllowsStep(rows, feature)).ToArray();
            var data = MlRows.Load(context, [.. rows.Select(row => row with { Values = [.. stepped.Select(feature => row.Values[feature])] })]);
            var model = context.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
            {
                LabelColumnName = MlRows.Label,
                FeatureColumnName = MlRows.Features,
                NumberOfIterations = Iterations,
                MaximumBinCountPerFeature = Bins,
                MinimumExampleCountPerLeaf = FewestDays,
                LearningRate = learningRate,
                NumberOfThreads = 1,
                Seed = seed,
            }).Fit(data);
            var gam = model.Model.SubModel;
            var shapes = Enumerable.Range(0, rows[0].Values.Count).Select(feature => Array.IndexOf(stepped, feature) is >= 0 and var position ? ShapeOf(gam, position) : Flat);
            return new(gam.Bias, [.. shapes], new("additive.zip", MlRows.Save(context, model, data)));
        }

        public IReadOnlyList<double> Scores(IReadOnlyList<FeatureRow> rows)
        {
            var sum = new ShapeSum(Bias, Shapes);
            return [.. rows.Select(row => sum.Score(row.Values))];
        }

        /// <summary>
        /// Whether some limit has enough days on either side, as rain has not in a dry season. ML.NET leaves other features out by itself, and then numbers
        /// the rest in a way that its stairs cannot all be read.
        /// </summary>
        private static bool AllowsStep(IReadOnlyList<FeatureRow> rows, int feature)
        {
            var sorted = rows.Select(row => row.Values[feature]).Order().ToArray();
            return sorted.Length >= 2 * FewestDays && Array.FindIndex(sorted, FewestDays, value => value > sorted[FewestDays - 1]) is >= 0 and var next && sorted.Length - next >= FewestDays;
        }

        /// <summary>Neighbouring stairs of the same height are one. The last bound is infinite.</summary>
        private static Shape ShapeOf(GamBinaryModelParameters gam, int feature)
        {
            var bounds = gam.GetBinUpperBounds(feature);
            var effects = gam.GetBinEffects(feature);
            var kept = Enumerable.Range(0, effects.Count).Where(stair => stair == effects.Count - 1 || effects[stair] != effects[stair + 1]).ToArray();
            return new(0, false, [.. kept.SkipLast(1).Select(stair => (float)bounds[stair])], [.. kept.Select(stair => effects[stair])]);
        }
    }
}
