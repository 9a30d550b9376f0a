namespace Registry.PollutionPeaks.Evaluation;

/// <summary>Between which bounds a figure lies with 95 % confidence.</summary>
public sealed record Interval(double Low, double High)
{
    /// <summary>The middle 95 % of what resampling gave; values that could not be computed (NaN) are left out.</summary>
    /// <returns>NaN bounds when nothing could be computed.</returns>
    public static Interval Of(IEnumerable<double> resampled)
    {
        var sorted = resampled.Where(value => !double.IsNaN(value)).Order().ToArray();
        return sorted.Length == 0 ? new(double.NaN, double.NaN) : new(Quantile(sorted, 0.025), Quantile(sorted, 0.975));
    }

    /// <summary>Linear between the two nearest values.</summary>
    internal static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        var position = share * (sorted.Count - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
