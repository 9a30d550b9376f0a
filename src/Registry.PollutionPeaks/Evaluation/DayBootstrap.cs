namespace Registry.PollutionPeaks.Evaluation;

/// <summary>
/// Draws the days anew, with replacement, so as to tell how far a figure depends on the days that happened to come. A day is drawn with all its stations,
/// since they share one weather; the same draws serve every rung, so that their differences are compared day by day.
/// </summary>
internal sealed class DayBootstrap
{
    /// <param name="dates">Of every row.</param>
    public DayBootstrap(IReadOnlyList<DateOnly> dates, int draws, int seed)
    {
        var days = dates.Distinct().Order().ToArray();
        var dayOfRow = dates.Select(date => Array.BinarySearch(days, date)).ToArray();
        var random = new Random(seed);
        Weights = [.. Enumerable.Range(0, draws).Select(_ => Draw(random, days.Length, dayOfRow))];
    }

    /// <summary>For each draw, how often each row counts.</summary>
    public IReadOnlyList<int[]> Weights { get; }

    public double[] Resample(Func<int[], double> figure)
    {
        var figures = new double[Weights.Count];
        Parallel.For(0, figures.Length, draw => figures[draw] = figure(Weights[draw]));
        return figures;
    }

    private static int[] Draw(Random random, int days, int[] dayOfRow)
    {
        var times = new int[days];
        for (var i = 0; i < days; i++)
        {
            times[random.Next(days)]++;
        }

        return [.. dayOfRow.Select(day => times[day])];
    }
}
