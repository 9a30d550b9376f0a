using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>The one feature and limit that, on the days learnt from, tell peaks from other days best: by the Brier score of the two frequencies.</summary>
internal sealed class OneRule : RungTrainer
{
    public override Rung Rung => Rung.OneRule;

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings) =>
        ParallelEnumerable.Range(0, rows[0].Values.Count).Select(feature => Best(rows, feature)).AsEnumerable().OrderBy(rule => rule.Impurity).ThenBy(rule => rule.Feature).First();

    private static Model Best(IReadOnlyList<FeatureRow> rows, int feature)
    {
        var values = rows.Select(row => row.Values[feature]).ToArray();
        var isPeak = rows.Select(row => row.IsPeak ? 1 : 0).ToArray();
        Array.Sort(values, isPeak);
        double all = isPeak.Sum(), below = 0;
        var best = new Model(feature, float.MaxValue, all / values.Length, 0, Impurity(all, values.Length));
        for (var i = 0; i < values.Length - 1; i++)
        {
            below += isPeak[i];
            if (values[i] < values[i + 1])
            {
                int countBelow = i + 1, countAbove = values.Length - countBelow;
                var impurity = Impurity(below, countBelow) + Impurity(all - below, countAbove);
                if (impurity < best.Impurity)
                {
                    best = new(feature, (values[i] + values[i + 1]) / 2, below / countBelow, (all - below) / countAbove, impurity);
                }
            }
        }

        return best;
    }

    private static double Impurity(double peaks, int rows) => peaks * (rows - peaks) / rows;

    private sealed class Model(int feature, float limit, double below, double above, double impurity) : RungModel
    {
        public int Feature => feature;

        public double Impurity => impurity;

        public override long Bytes => sizeof(int) + (3 * sizeof(double));

        public override int Inputs => 1;

        public override double Score(FeatureRow row) => row.Values[feature] <= limit ? below : above;

        public override double Probability(double score) => score;
    }
}
