namespace Registry.PollutionPeaks.Readers;

/// <summary>A pollutant as sources write it, with the measure that it is here.</summary>
internal sealed record Pollutant(string Name, Measure Measure)
{
    private static readonly Dictionary<string, Pollutant> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PM10"] = new("pm10", Measure.Pm10),
        ["PM2.5"] = new("pm25", Measure.Pm25),
        ["PM25"] = new("pm25", Measure.Pm25),
        ["NO2"] = new("no2", Measure.No2),
        ["O3"] = new("o3", Measure.O3),
        ["SO2"] = new("so2", Measure.So2),
        ["NO"] = new("no", Measure.No),
        ["NOX"] = new("nox", Measure.Nox),
        ["NOX as NO2"] = new("nox", Measure.Nox),
        ["CO"] = new("co", Measure.Co),
        ["C6H6"] = new("benzene", Measure.Benzene),
    };

    /// <returns>Null for a pollutant that this sample has no use for.</returns>
    public static Pollutant? Find(string written) => Known.GetValueOrDefault(written);

    /// <summary>The value in the unit of its column: mg/m³ for carbon monoxide, µg/m³ for the others.</summary>
    /// <exception cref="DataRefusedException">The unit is not known.</exception>
    public double InUnit(double value, DelimitedText text, ReadOnlySpan<char> unit, string column)
    {
        var factor = Units.ToMicrograms(Name, unit) ?? throw text.Refuse(DataFault.UnitUnknown, column, unit.ToString(), Units.Known);
        return Name == "co" ? value * factor / 1000 : value * factor;
    }
}
