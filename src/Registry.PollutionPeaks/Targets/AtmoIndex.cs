using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Targets;

/// <summary>
/// The French air quality index in force since 2021 (order of 10 July 2020): the day has the class of its worst pollutant.
/// </summary>
public static class AtmoIndex
{
    public const int Good = 1;
    public const int Fair = 2;
    public const int Degraded = 3;
    public const int Bad = 4;
    public const int VeryBad = 5;
    public const int ExtremelyBad = 6;

    /// <summary>The highest level, rounded to a whole µg/m³, of each class but the last.</summary>
    private static readonly Dictionary<string, int[]> Bounds = new(StringComparer.Ordinal)
    {
        ["pm25"] = [10, 20, 25, 50, 75],
        ["pm10"] = [20, 40, 50, 100, 150],
        ["no2"] = [40, 90, 120, 230, 340],
        ["o3"] = [50, 100, 130, 240, 380],
        ["so2"] = [100, 200, 350, 500, 750],
    };

    /// <summary>As the daily table names them: daily mean of particles, highest hour of gases.</summary>
    public static IReadOnlyCollection<string> Pollutants => Bounds.Keys;

    /// <summary>The highest level of each class but the last, in µg/m³.</summary>
    public static IReadOnlyList<int> BoundsOf(string pollutant) => Bounds[pollutant];

    /// <returns>The class of one pollutant.</returns>
    public static int Class(string pollutant, double level)
    {
        var rounded = Math.Round(level, MidpointRounding.AwayFromZero);
        return Good + Bounds[pollutant].Count(bound => rounded > bound);
    }

    /// <returns>
    /// The class of the worst pollutant measured that day; NaN where none was. The official index wants all five:
    /// with fewer, the class is a lower bound.
    /// </returns>
    public static double Of(DailyTable table, DailyRow row)
    {
        var worst = double.NaN;
        foreach (var pollutant in Bounds.Keys)
        {
            var level = table.Value(row, pollutant);
            if (!double.IsNaN(level))
            {
                var found = Class(pollutant, level);
                worst = double.IsNaN(worst) ? found : Math.Max(worst, found);
            }
        }

        return worst;
    }
}
