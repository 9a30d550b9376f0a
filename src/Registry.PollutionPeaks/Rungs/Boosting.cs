using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>LightGBM as people would really use it: up to some hundred trees of 4, 8 or 31 leaves, stopped where more trees no longer help on the folds.</summary>
internal sealed class Boosting(int seed) : RungTrainer
{
    private const string Trees = "trees";
    private const string Leaves = "leaves";
    private const int MostTrees = 400;

    public override Rung Rung => Rung.Boosting;

    protected override IReadOnlyList<IReadOnlyDictionary<string, double>> Candidates { get; } =
        [.. new[] { 4, 8, 31 }.Select(leaves => new Dictionary<string, double> { [Leaves] = leaves, [Trees] = MostTrees })];

    public override string? WhyUnavailable(Split split) =>
        WhyNotLoaded(() => Train([.. split.Training.Take(100)], new Dictionary<string, double> { [Leaves] = 2, [Trees] = 1 }));

    /// <param name="use">Uses the native library.</param>
    internal static string? WhyNotLoaded(Action use)
    {
        try
        {
            use();
            return null;
        }
        catch (Exception fault) when (fault is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException })
        {
            return "the native library of LightGBM does not load: libgomp (package libgomp1) is missing";
        }
    }

    /// <summary>One training a fold gives the scores after every number of trees.</summary>
    public override Choice Choose(IReadOnlyList<Fold> folds)
    {
        Choice? best = null;
        foreach (var settings in Candidates)
        {
            var staged = folds.AsParallel().AsOrdered().Select(fold => Stages((Model)Train(fold.Learnt, settings), fold)).ToList();
            var count = Enumerable.Range(1, MostTrees).MinBy(trees => staged.Sum(fold => fold.Loss[trees - 1]));
            var chosen = new Dictionary<string, double>(settings) { [Trees] = count };
            var checkedFolds = staged.Zip(folds, (stage, fold) => CheckedFold.Of(fold, stage.Model.First(count))).ToList();
            var choice = new Choice(chosen, checkedFolds);
            best = best is null || choice.Brier < best.Brier ? choice : best;
        }

        return best!;
    }

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings)
    {
        var context = new MLContext(seed);
        var data = MlRows.Load(context, rows);
        var model = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            LabelColumnName = MlRows.Label,
            FeatureColumnName = MlRows.Features,
            NumberOfIterations = (int)settings[Trees],
            NumberOfLeaves = (int)settings[Leaves],
            LearningRate = 0.05,
            MinimumExampleCountPerLeaf = 20,
            Booster = new GradientBooster.Options { FeatureFraction = 0.7, SubsampleFraction = 0.8, SubsampleFrequency = 1, L2Regularization = 1 },
            NumberOfThreads = 1,
            Seed = seed,
            Silent = true,
        }).Fit(data);
        var calibrator = (PlattCalibrator)model.Model.Calibrator;
        var ensemble = model.Model.SubModel.TrainedTreeEnsemble;
        var trees = ensemble.Trees.Zip(ensemble.TreeWeights, (tree, weight) => Tree.Of(tree, -calibrator.Slope * weight)).ToArray();
        return new Model(trees, (-calibrator.Slope * ensemble.Bias) - calibrator.Offset, rows[0].Values.Count, MlRows.Save(context, model, data));
    }

    private static (Model Model, double[] Loss) Stages(Model model, Fold fold)
    {
        var loss = new double[MostTrees];
        foreach (var row in fold.Checked)
        {
            var stage = 0;
            foreach (var score in model.Stages(row))
            {
                loss[stage++] += Math.Log(1 + Math.Exp(row.IsPeak ? -score : score));
            }

            // LightGBM stops by itself where no split is left.
            Array.Fill(loss, double.PositiveInfinity, stage, MostTrees - stage);
        }

        return (model, loss);
    }

    private sealed class Model(IReadOnlyList<Tree> trees, double bias, int inputs, byte[] mlModel) : RungModel
    {
        public override long Bytes => mlModel.LongLength;

        public override int Inputs => inputs;

        public Model First(int count) => new([.. trees.Take(count)], bias, inputs, mlModel);

        public IEnumerable<double> Stages(FeatureRow row)
        {
            var score = bias;
            foreach (var tree in trees)
            {
                yield return score += tree.Value(row.Values);
            }
        }

        public override double Score(FeatureRow row)
        {
            var score = bias;
            foreach (var tree in trees)
            {
                score += tree.Value(row.Values);
            }

            return score;
        }
    }

    /// <summary>A tree as plain arrays; a negative child is a leaf.</summary>
    private sealed record Tree(int[] Left, int[] Right, int[] Feature, float[] Limit, double[] Leaves)
    {
        public static Tree Of(RegressionTree tree, double weight) => new(
            [.. tree.LeftChild],
            [.. tree.RightChild],
            [.. tree.NumericalSplitFeatureIndexes],
            [.. tree.NumericalSplitThresholds],
            [.. tree.LeafValues.Select(value => value * weight)]);

        public double Value(IReadOnlyList<float> values)
        {
            var node = Left.Length == 0 ? -1 : 0;
            while (node >= 0)
            {
                node = values[Feature[node]] <= Limit[node] ? Left[node] : Right[node];
            }

            return Leaves[~node];
        }
    }
}
