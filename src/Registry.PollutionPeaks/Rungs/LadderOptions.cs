using Registry.PollutionPeaks.Frugality;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>How the rungs are trained and compared.</summary>
public sealed record LadderOptions
{
    /// <summary>The level that a peak exceeds, in the unit of <see cref="Features.FeatureRow.Level"/>; persistence and the agency's forecast are held against it.</summary>
    public required double PeakLevel { get; init; }

    /// <summary>The share of days, the latest ones, kept for the test.</summary>
    public double TestShare { get; init; } = 0.3;

    /// <summary>A missed peak costs as much as so many false alarms. Two by default: with probabilities that hold true, an alert is then given from one chance in three.</summary>
    public double MissCost { get; init; } = 2;

    public int Seed { get; init; } = 1;

    /// <summary>How often the days are drawn anew for the intervals.</summary>
    public int BootstrapDraws { get; init; } = 300;

    public FootprintSettings Footprint { get; init; } = FootprintSettings.Default;

    /// <summary>The rungs to train; all by default.</summary>
    public IReadOnlyList<Rung> Rungs { get; init; } = RungNames.All;
}
