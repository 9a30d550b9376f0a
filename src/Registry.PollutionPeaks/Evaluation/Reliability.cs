namespace Registry.PollutionPeaks.Evaluation;

/// <summary>Whether “30 %” means three days in ten.</summary>
/// <param name="Bins">Lowest probabilities first.</param>
/// <param name="Error">Expected calibration error: the mean distance between announced and observed, each bin weighing as many rows as it holds.</param>
/// <param name="ErrorInterval">By drawing the days anew.</param>
/// <param name="PerfectError">What a forecaster whose probabilities are exactly right would get on as many days, by chance alone.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, double Error, Interval ErrorInterval, Interval PerfectError)
{
    private const int BinCount = 10;

    internal static Reliability Of(IReadOnlyList<double> probabilities, IReadOnlyList<bool> isPeak, DayBootstrap bootstrap, int seed)
    {
        var order = Enumerable.Range(0, probabilities.Count).OrderBy(row => probabilities[row]).ToArray();
        var ends = Ends(order, probabilities);
        var resampled = bootstrap.Resample(weights => ErrorOf(Bin(order, ends, probabilities, isPeak, weights)));
        var perfect = Perfect(order, ends, probabilities, bootstrap.Weights.Count, seed);
        var bins = Bin(order, ends, probabilities, isPeak, null);
        return new(bins, ErrorOf(bins), Interval.Of(resampled), Interval.Of(perfect));
    }

    /// <summary>Ten bins of as many rows each; rows with the same probability stay in one bin.</summary>
    private static int[] Ends(int[] order, IReadOnlyList<double> probabilities)
    {
        var ends = new List<int>();
        for (var bin = 1; bin <= BinCount; bin++)
        {
            var end = (int)((long)order.Length * bin / BinCount);
            while (end > 0 && end < order.Length && probabilities[order[end]] == probabilities[order[end - 1]])
            {
                end++;
            }

            if (end > ends.LastOrDefault())
            {
                ends.Add(end);
            }
        }

        return [.. ends];
    }

    private static List<ReliabilityBin> Bin(int[] order, int[] ends, IReadOnlyList<double> probabilities, IReadOnlyList<bool> isPeak, int[]? weights)
    {
        var bins = new List<ReliabilityBin>(ends.Length);
        var start = 0;
        foreach (var end in ends)
        {
            double announced = 0;
            int count = 0, peaks = 0;
            for (var i = start; i < end; i++)
            {
                var weight = weights?[order[i]] ?? 1;
                announced += weight * probabilities[order[i]];
                count += weight;
                peaks += isPeak[order[i]] ? weight : 0;
            }

            if (count > 0)
            {
                bins.Add(new(announced / count, (double)peaks / count, count, probabilities[order[start]], probabilities[order[end - 1]]));
            }

            start = end;
        }

        return bins;
    }

    private static double ErrorOf(List<ReliabilityBin> bins) =>
        bins.Sum(bin => bin.Rows * Math.Abs(bin.Announced - bin.Observed)) / bins.Sum(bin => bin.Rows);

    private static IEnumerable<double> Perfect(int[] order, int[] ends, IReadOnlyList<double> probabilities, int draws, int seed)
    {
        var random = new Random(seed);
        var outcome = new bool[probabilities.Count];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var row = 0; row < outcome.Length; row++)
            {
                outcome[row] = random.NextDouble() < probabilities[row];
            }

            yield return ErrorOf(Bin(order, ends, probabilities, outcome, null));
        }
    }
}

/// <param name="Announced">The mean probability given.</param>
/// <param name="Observed">The share of days that were peaks.</param>
public sealed record ReliabilityBin(double Announced, double Observed, int Rows, double Lowest, double Highest);
