using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>Finds features whose values pile up near zero and reach far up, as the counts and amounts in a body's own columns do.</summary>
internal static class Skewness
{
    /// <summary>An exponential distribution has this skewness; weather stays below it.</summary>
    private const double Heavy = 2;

    /// <summary>The features, those marked as skewed too that the rows show to be so: never below zero, heavily skewed, and by less than half as much as logarithms.</summary>
    public static IReadOnlyList<Feature> Mark(IReadOnlyList<Feature> features, IReadOnlyList<FeatureRow> rows) =>
        [.. features.Select((feature, i) => feature.IsSkewed || feature.Source == FeatureSource.Calendar ? feature : feature with { IsSkewed = IsHeavy(rows, i) })];

    private static bool IsHeavy(IReadOnlyList<FeatureRow> rows, int feature)
    {
        var values = rows.Select(row => (double)row.Values[feature]).ToArray();
        var skewness = Of(values);
        return values.Min() >= 0 && skewness > Heavy && Math.Abs(Of([.. values.Select(value => (double)Shape.Logarithm((float)value))])) < skewness / 2;
    }

    /// <summary>The third moment about the mean, in standard deviations: 0 where values lie evenly about it. NaN where all are the same.</summary>
    private static double Of(double[] values)
    {
        var mean = values.Average();
        var variance = values.Average(value => (value - mean) * (value - mean));
        return values.Average(value => Math.Pow(value - mean, 3)) / Math.Pow(variance, 1.5);
    }
}
