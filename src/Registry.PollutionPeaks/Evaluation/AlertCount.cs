namespace Registry.PollutionPeaks.Evaluation;

/// <summary>What alerts came to, once the days were over.</summary>
/// <param name="Hits">Peaks with an alert.</param>
/// <param name="FalseAlarms">Alerts without a peak.</param>
/// <param name="Misses">Peaks without an alert.</param>
/// <param name="CorrectRejections">Neither.</param>
public sealed record AlertCount(int Hits, int FalseAlarms, int Misses, int CorrectRejections)
{
    /// <summary>Probability of detection: the share of peaks that had an alert. NaN without peaks.</summary>
    public double Pod => (double)Hits / (Hits + Misses);

    /// <summary>False alarm ratio: the share of alerts without a peak. NaN without alerts.</summary>
    public double Far => (double)FalseAlarms / (Hits + FalseAlarms);

    /// <summary>Critical success index: hits among all days with a peak or an alert. NaN when there was neither.</summary>
    public double Csi => (double)Hits / (Hits + FalseAlarms + Misses);

    /// <summary>Harmonic mean of detection and of the share of alerts that were right. NaN when there was neither peak nor alert.</summary>
    public double F1 => 2.0 * Hits / ((2 * Hits) + FalseAlarms + Misses);

    /// <param name="threshold">An alert is given from this probability on.</param>
    /// <param name="weights">How often each row counts; null for once.</param>
    public static AlertCount Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> isPeak, double threshold, IReadOnlyList<int>? weights = null)
    {
        int hits = 0, falseAlarms = 0, misses = 0, rejections = 0;
        for (var i = 0; i < probabilities.Count; i++)
        {
            var weight = weights?[i] ?? 1;
            switch (probabilities[i] >= threshold, isPeak[i])
            {
                case (true, true):
                    hits += weight;
                    break;
                case (true, false):
                    falseAlarms += weight;
                    break;
                case (false, true):
                    misses += weight;
                    break;
                default:
                    rejections += weight;
                    break;
            }
        }

        return new(hits, falseAlarms, misses, rejections);
    }
}
