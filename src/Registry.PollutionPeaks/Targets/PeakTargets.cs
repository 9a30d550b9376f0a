using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Targets;

/// <summary>The targets that a table can be asked about, and the one it is asked about by default.</summary>
public static class PeakTargets
{
    /// <summary>Fewer teach nothing and judge nothing: at 70 % for training this leaves some 35 peaks to learn from and 15 to be judged by.</summary>
    public const int EnoughPeaks = 50;

    /// <summary>How often each target of the table was a peak; targets that the table cannot know are left out.</summary>
    public static IEnumerable<PeakCount> Counts(DailyTable table) => Thresholds.All
        .Select(threshold => threshold.Target).Distinct().Where(target => target.IsKnownTo(table)).Select(target => Count(table, target));

    public static PeakCount Count(DailyTable table, PeakTarget target)
    {
        var (days, peaks) = (0, 0);
        foreach (var row in table.Rows)
        {
            var level = target.Level(table, row);
            days += double.IsNaN(level) ? 0 : 1;
            peaks += target.IsPeak(level) ? 1 : 0;
        }

        return new PeakCount(target.ToString(), days, peaks);
    }

    /// <summary>
    /// The first target in the order of <see cref="Thresholds.All"/> (pollutant by pollutant, the strictest threshold first) with at least
    /// <see cref="EnoughPeaks"/> peaks; where none has, the one with the most peaks.
    /// </summary>
    /// <returns>Null where the table has no pollutant that peaks are defined for.</returns>
    public static PeakTarget? Default(DailyTable table)
    {
        var counts = Counts(table).ToList();
        var chosen = counts.Find(count => count.Peaks >= EnoughPeaks) ?? counts.MaxBy(count => count.Peaks);
        return chosen is null ? null : PeakTarget.Parse(chosen.Target);
    }
}
