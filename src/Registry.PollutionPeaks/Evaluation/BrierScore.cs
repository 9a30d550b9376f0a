namespace Registry.PollutionPeaks.Evaluation;

/// <summary>The mean squared distance between the probability given and what happened: 0 is perfect.</summary>
internal static class BrierScore
{
    /// <param name="weights">How often each row counts; null for once.</param>
    public static double Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> isPeak, IReadOnlyList<int>? weights = null)
    {
        double sum = 0;
        long count = 0;
        for (var i = 0; i < probabilities.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            var distance = probabilities[i] - (isPeak[i] ? 1 : 0);
            sum += weight * distance * distance;
            count += weight;
        }

        return sum / count;
    }

    /// <summary>By what share a forecast is better than the reference; negative where it is worse, NaN where the reference is perfect.</summary>
    public static double Skill(double brier, double reference) => reference == 0 ? double.NaN : 1 - (brier / reference);
}
