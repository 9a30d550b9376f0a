namespace Registry.PollutionPeaks.Frugality;

/// <summary>With what the energy is reckoned where it cannot be read, and the CO₂e from it.</summary>
/// <param name="CoreWatts">Power of one busy core, in watts.</param>
/// <param name="CoreWattsSource">Where that figure comes from, in words.</param>
/// <param name="GridFactor">CO₂e of a kilowatt-hour, in grams.</param>
/// <param name="GridFactorSource">Where that figure comes from, in words.</param>
public sealed record FootprintSettings(double CoreWatts, string CoreWattsSource, double GridFactor, string GridFactorSource)
{
    public static FootprintSettings Default { get; } = new(
        10,
        "assumption: 10 W for one busy core with its share of memory, as a server processor of 150 W with 16 cores draws at load; half or double is possible",
        60,
        "assumption: 60 g CO₂e per kWh, the order of magnitude of the French grid over its life cycle; set the factor of your own supplier or country");
}
