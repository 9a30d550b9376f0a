namespace Registry.PollutionPeaks.Rungs;

/// <summary>From which probability on an alert is worth its risk of being false.</summary>
internal static class DecisionThreshold
{
    /// <summary>
    /// The threshold that would have cost least on days not learnt from. Where several cost the same, the one nearest to what would be right
    /// if probabilities held true exactly: 1 / (1 + <paramref name="missCost"/>).
    /// </summary>
    public static double Choose(IReadOnlyList<double> probabilities, IReadOnlyList<bool> isPeak, double missCost)
    {
        var ideal = 1 / (1 + missCost);
        var order = Enumerable.Range(0, probabilities.Count).OrderByDescending(row => probabilities[row]).ToArray();
        var cost = isPeak.Count(peak => peak) * missCost;
        var (threshold, lowest) = (Nearest(ideal, probabilities[order[0]], double.PositiveInfinity), cost);
        for (var rank = 0; rank < order.Length; rank++)
        {
            cost += isPeak[order[rank]] ? -missCost : 1;
            var probability = probabilities[order[rank]];
            var next = rank + 1 < order.Length ? probabilities[order[rank + 1]] : 0;
            if (next == probability && rank + 1 < order.Length)
            {
                continue;
            }

            var candidate = Nearest(ideal, next, probability);
            if (cost < lowest || (cost == lowest && Math.Abs(candidate - ideal) < Math.Abs(threshold - ideal)))
            {
                (threshold, lowest) = (candidate, cost);
            }
        }

        return threshold;
    }

    /// <summary>Within what separates the last day alerted from the next: above the one, at most the other.</summary>
    private static double Nearest(double ideal, double above, double atMost) => ideal > above
        ? Math.Min(ideal, atMost)
        : double.IsFinite(atMost) ? (above + atMost) / 2 : Math.Min(1, above + 1e-9);
}
