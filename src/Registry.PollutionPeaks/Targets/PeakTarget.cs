using System.Globalization;
using System.Text.RegularExpressions;
using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Targets;

/// <summary>What counts as a peak: a day whose level is above a threshold.</summary>
/// <param name="Column">Of the daily table, or <see cref="AtmoIndex"/>.</param>
/// <param name="Threshold">In the unit of the column; the level must be above it, not at it.</param>
public sealed partial record PeakTarget(string Column, double Threshold)
{
    /// <summary>The class of the ATMO index, from 1 (good) to 6 (extremely bad), which is computed from the pollutants.</summary>
    public const string AtmoIndex = "atmo";

    /// <summary>Name of the column that has the agency's own forecast of the level.</summary>
    public string ForecastColumn => AirColumn.ForecastPrefix + Column;

    /// <summary>Empty for the index, which has none.</summary>
    public string Unit => AirColumn.Of(Column).Unit;

    /// <param name="written">Such as <c>pm10&gt;50</c>, <c>PM2.5 &gt; 25</c> or <c>atmo&gt;3</c>.</param>
    /// <exception cref="FormatException">The text is no target.</exception>
    public static PeakTarget Parse(string written) =>
        TryParse(written, out var target) ? target : throw new FormatException($"“{written}” is no target such as pm10>50.");

    public static bool TryParse(string? written, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PeakTarget? target)
    {
        var match = Written().Match(written ?? "");
        target = match.Success && double.TryParse(match.Groups[2].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var threshold)
            ? new PeakTarget(AirColumn.Normalise(match.Groups[1].Value), threshold)
            : null;
        return target is not null;
    }

    /// <summary>Whether the table has what the level is made of.</summary>
    public bool IsKnownTo(DailyTable table) => Column == AtmoIndex ? Targets.AtmoIndex.Pollutants.Any(table.Has) : table.Has(Column);

    /// <returns>The level of the day; NaN where it is missing.</returns>
    public double Level(DailyTable table, DailyRow row) => Column == AtmoIndex ? Targets.AtmoIndex.Of(table, row) : table.Value(row, Column);

    public bool IsPeak(double level) => level > Threshold;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Column}>{Threshold}");

    [GeneratedRegex(@"^\s*([A-Za-z][A-Za-z0-9_.]*)\s*>\s*([0-9]+(?:\.[0-9]+)?)\s*$")]
    private static partial Regex Written();
}
