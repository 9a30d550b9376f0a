using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>How often the season had peaks among the days learnt from.</summary>
internal sealed class Climatology : RungTrainer
{
    private const int Seasons = 4;

    public override Rung Rung => Rung.Climatology;

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings)
    {
        var overall = rows.Average(row => row.IsPeak ? 1.0 : 0);
        var frequencies = Enumerable.Repeat(overall, Seasons).ToArray();
        foreach (var season in rows.GroupBy(row => Season(row.Date)))
        {
            frequencies[season.Key] = season.Average(row => row.IsPeak ? 1.0 : 0);
        }

        return new Model(frequencies);
    }

    /// <summary>Winter, from December on, is the first.</summary>
    private static int Season(DateOnly date) => date.Month % 12 / 3;

    private sealed class Model(double[] frequencies) : RungModel
    {
        public override long Bytes => frequencies.Length * sizeof(double);

        public override int Inputs => 1;

        public override double Score(FeatureRow row) => frequencies[Season(row.Date)];

        public override double Probability(double score) => score;
    }
}
