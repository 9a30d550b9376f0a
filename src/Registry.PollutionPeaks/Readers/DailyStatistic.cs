namespace Registry.PollutionPeaks.Readers;

/// <summary>How the hours of a day become one number. None is given below 75 % of the hours that it needs.</summary>
internal static class DailyStatistic
{
    private const double Capture = 0.75;
    private const int EveningHours = 6;
    private const int WindowHours = 8;

    public static double Mean(ReadOnlySpan<double> hours) => Enough(hours, out var count) ? Sum(hours, out _) / count : double.NaN;

    public static double Total(ReadOnlySpan<double> hours) => Enough(hours, out _) ? Sum(hours, out _) : double.NaN;

    public static double Highest(ReadOnlySpan<double> hours) => Extreme(hours, double.Max);

    public static double Lowest(ReadOnlySpan<double> hours) => Extreme(hours, double.Min);

    /// <summary>Mean of the last six hours: what the air was like when the day ended.</summary>
    public static double Evening(ReadOnlySpan<double> hours) => Mean(hours[^EveningHours..]);

    /// <summary>Highest mean of eight hours that all lie in the day, for days measured enough; a window needs six hours.</summary>
    public static double HighestOfEightHours(ReadOnlySpan<double> hours)
    {
        var highest = double.NaN;
        if (Enough(hours, out _))
        {
            for (var start = 0; start + WindowHours <= hours.Length; start++)
            {
                // Max would keep NaN once it has met it.
                var mean = Mean(hours.Slice(start, WindowHours));
                highest = double.IsNaN(highest) || mean > highest ? mean : highest;
            }
        }

        return highest;
    }

    private static double Extreme(ReadOnlySpan<double> hours, Func<double, double, double> keep)
    {
        var extreme = double.NaN;
        if (Enough(hours, out _))
        {
            foreach (var value in hours)
            {
                extreme = double.IsNaN(value) ? extreme : double.IsNaN(extreme) ? value : keep(extreme, value);
            }
        }

        return extreme;
    }

    private static bool Enough(ReadOnlySpan<double> hours, out int count)
    {
        Sum(hours, out count);
        return count >= hours.Length * Capture;
    }

    private static double Sum(ReadOnlySpan<double> hours, out int count)
    {
        var sum = 0d;
        count = 0;
        foreach (var value in hours)
        {
            if (!double.IsNaN(value))
            {
                sum += value;
                count++;
            }
        }

        return sum;
    }
}
