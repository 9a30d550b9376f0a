using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>The agency's own forecast, as it was given: nothing is learnt, nothing corrected.</summary>
internal sealed class Agency(double peakLevel) : RungTrainer
{
    /// <summary>Below this share of days with a forecast there is nothing to compare.</summary>
    private const double LeastCoverage = 0.5;

    public override Rung Rung => Rung.Agency;

    public static bool HasGaps(Split split) => split.Training.Concat(split.Test).Any(row => row.AgencyForecast is null);

    /// <summary>The last level stands in where the agency gave no forecast.</summary>
    public static double Forecast(FeatureRow row) => row.AgencyForecast ?? row.LevelBefore;

    public static string? WhyMissing(Split split) =>
        Coverage(split.Training) >= LeastCoverage && Coverage(split.Test) >= LeastCoverage ? null : "the data hold no forecast by the agency";

    public override string? WhyUnavailable(Split split) => WhyMissing(split);

    public override RungModel Train(IReadOnlyList<FeatureRow> rows, IReadOnlyDictionary<string, double> settings) => new LevelModel(peakLevel, Forecast);

    private static double Coverage(IReadOnlyList<FeatureRow> rows) => rows.Average(row => row.AgencyForecast is null ? 0.0 : 1);
}
