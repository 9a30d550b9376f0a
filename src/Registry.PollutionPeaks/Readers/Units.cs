namespace Registry.PollutionPeaks.Readers;

/// <summary>One unit into another, with the conditions that the conversion rests on.</summary>
public static class Units
{
    /// <summary>EU law counts gases at 20 °C (directive 2024/2881 and 2008/50/EC, for gaseous pollutants).</summary>
    public const double ReferenceTemperature = 20;

    /// <summary>hPa; the pressure of the same rule.</summary>
    public const double ReferencePressure = 1013;

    private const double GasConstant = 8.314462618;

    private static readonly Dictionary<string, double> MolarMasses = new(StringComparer.Ordinal)
    {
        ["no2"] = 46.0055,
        ["o3"] = 47.9982,
        ["so2"] = 64.066,
        ["co"] = 28.0101,
        ["no"] = 30.0061,
        // Oxides of nitrogen are counted as if they were all nitrogen dioxide.
        ["nox"] = 46.0055,
    };

    /// <summary>Parts per billion by volume to µg/m³.</summary>
    /// <param name="temperature">°C.</param>
    /// <param name="pressure">hPa.</param>
    /// <exception cref="ArgumentException">The pollutant is no gas with a known molar mass.</exception>
    public static double MicrogramsFromPpb(string pollutant, double ppb, double temperature = ReferenceTemperature, double pressure = ReferencePressure) =>
        ppb * MicrogramsPerPpb(pollutant, temperature, pressure);

    /// <summary>The way back.</summary>
    public static double PpbFromMicrograms(string pollutant, double micrograms, double temperature = ReferenceTemperature, double pressure = ReferencePressure) =>
        micrograms / MicrogramsPerPpb(pollutant, temperature, pressure);

    /// <summary>Unit names of all sources, as they spell them.</summary>
    internal static string Known => "µg/m³, mg/m³, ppb";

    /// <summary>What a value in this unit has to be multiplied with to be in µg/m³; null for a unit that is not known.</summary>
    internal static double? ToMicrograms(string pollutant, ReadOnlySpan<char> unit)
    {
        // Micro has two characters in Unicode, and the cube and the stroke as many spellings as there are sources.
        var plain = unit.ToString().Replace('\u03bc', 'µ').Replace("microg", "µg", StringComparison.Ordinal).Replace("ug", "µg", StringComparison.Ordinal)
            .Replace('³', '3').Replace('-', '/').Trim();
        return plain switch
        {
            "µg/m3" => 1,
            "mg/m3" => 1000,
            "ppb" => MicrogramsFromPpb(pollutant, 1),
            _ => null,
        };
    }

    /// <summary>Relative humidity in per cent from temperature and dew point in °C (Magnus formula, over water; at most 100).</summary>
    public static double RelativeHumidity(double temperature, double dewPoint) =>
        double.IsNaN(temperature) || double.IsNaN(dewPoint)
            ? double.NaN
            : Math.Min(100, 100 * Math.Exp((17.625 * dewPoint / (243.04 + dewPoint)) - (17.625 * temperature / (243.04 + temperature))));

    private static double MicrogramsPerPpb(string pollutant, double temperature, double pressure)
    {
        if (!MolarMasses.TryGetValue(pollutant, out var mass))
        {
            throw new ArgumentException($"{pollutant} is no gas with a known molar mass.", nameof(pollutant));
        }

        // Pa · g/mol ÷ (J/mol) = g/m³; a billionth of it is µg/m³ ÷ 1000.
        return pressure * 100 * mass / (GasConstant * (temperature + 273.15)) / 1000;
    }
}
