using System.Globalization;

namespace Registry.PollutionPeaks.Data;

public enum ColumnKind
{
    Pollutant,
    Weather,

    /// <summary>A number that the source has under a name of its own.</summary>
    Other,
}

/// <summary>What a column of a <see cref="DailyTable"/> holds, by its name.</summary>
/// <param name="Unit">As a person reads it; empty where the source does not say.</param>
/// <param name="Lowest">Below it, a value is no measurement but a code for a missing one, or in another unit.</param>
/// <param name="Highest">Above it, likewise.</param>
public sealed record AirColumn(string Name, ColumnKind Kind, string Unit, double Lowest, double Highest)
{
    public const string ForecastPrefix = "forecast_";

    private const string Micrograms = "µg/m³";

    // Instruments near zero give small negative values that are valid; no day on earth reaches the upper bounds.
    private static readonly Dictionary<string, AirColumn> Known = new AirColumn[]
    {
        Pollutant("pm10", Micrograms, 10_000), Pollutant("pm10_evening", Micrograms, 10_000),
        Pollutant("pm25", Micrograms, 10_000), Pollutant("pm25_evening", Micrograms, 10_000),
        Pollutant("no2", Micrograms, 10_000), Pollutant("no2_mean", Micrograms, 10_000),
        Pollutant("o3", Micrograms, 5_000), Pollutant("o3_mean", Micrograms, 5_000), Pollutant("o3_8h", Micrograms, 5_000),
        Pollutant("so2", Micrograms, 10_000), Pollutant("so2_mean", Micrograms, 10_000),
        Pollutant("nox", Micrograms, 10_000), Pollutant("no", Micrograms, 10_000),
        Pollutant("co", "mg/m³", 500), Pollutant("benzene", Micrograms, 5_000),
        Weather("temperature_mean", "°C", -90, 60), Weather("temperature_min", "°C", -90, 60), Weather("temperature_max", "°C", -90, 60),
        Weather("dew_point_mean", "°C", -100, 45), Weather("humidity_mean", "%", 0, 105),
        Weather("wind_speed_mean", "m/s", 0, 300), Weather("wind_speed_max", "m/s", 0, 300), Weather("wind_direction", "°", 0, 360),
        Weather("pressure_mean", "hPa", 500, 1100), Weather("precipitation_sum", "mm", 0, 2000),
    }.ToDictionary(column => column.Name, StringComparer.Ordinal);

    /// <summary>Pollutants whose exceedance is a peak, as the plain CSV names them.</summary>
    public static IReadOnlyList<string> Targets { get; } = ["pm10", "pm25", "no2", "o3"];

    /// <summary>Known in advance: a forecast for the day of the row.</summary>
    public bool IsForecast => Name.StartsWith(ForecastPrefix, StringComparison.Ordinal);

    public bool Accepts(double value) => value >= Lowest && value <= Highest;

    /// <summary>The column of this name; a forecast has the unit and the bounds of what it foretells.</summary>
    public static AirColumn Of(string name)
    {
        var foretold = name.StartsWith(ForecastPrefix, StringComparison.Ordinal) ? name[ForecastPrefix.Length..] : name;
        return Known.TryGetValue(foretold, out var column)
            ? column with { Name = name }
            : new AirColumn(name, ColumnKind.Other, "", double.MinValue, double.MaxValue);
    }

    /// <summary>The name that the plain CSV uses for what a person may have written as <c>PM2.5</c>; another name stays as it is.</summary>
    public static string Normalise(string written)
    {
        var plain = written.ToLower(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        var foretold = plain.StartsWith(ForecastPrefix, StringComparison.Ordinal) ? plain[ForecastPrefix.Length..] : plain;
        return Known.ContainsKey(foretold) || plain.Length > foretold.Length ? plain : written;
    }

    private static AirColumn Pollutant(string name, string unit, double highest) => new(name, ColumnKind.Pollutant, unit, -10, highest);

    private static AirColumn Weather(string name, string unit, double lowest, double highest) => new(name, ColumnKind.Weather, unit, lowest, highest);
}
