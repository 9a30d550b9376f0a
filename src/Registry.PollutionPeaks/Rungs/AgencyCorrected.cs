using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>The agency's forecast and the last level, weighed by what came of earlier forecasts.</summary>
internal sealed class AgencyCorrected(int seed) : RungTrainer
{
    private const float L2 = 0.01f;

    private static readonly Feature[] Inputs =
    [
        new("agency_forecast", "", FeatureSource.Forecast) { IsSkewed = true }, new("last_level", "", FeatureSource.Observed) { IsSkewed = true },
    ];

    public override Rung Rung => Rung.AgencyCorrected;

    public override string? WhyUnavailable(Split split) => Agency.WhyMissing(split);

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings) =>
        new Model(LogisticFit.Train([.. rows.Select(Reduce)], Inputs, L2, seed));

    private static FeatureRow Reduce(FeatureRow row) => row with { Values = [(float)Agency.Forecast(row), (float)row.LevelBefore] };

    private sealed class Model(LogisticFit fit) : RungModel
    {
        public override long Bytes => (1 + fit.Weights.Count) * sizeof(double);

        public override int Inputs => fit.Weights.Count;

        public override double Score(FeatureRow row) => fit.Score(Reduce(row).Values);
    }
}
