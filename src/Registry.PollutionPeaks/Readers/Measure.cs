using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Readers;

internal delegate double HoursToDay(ReadOnlySpan<double> hours);

/// <param name="Column">Of the daily table.</param>
internal sealed record DailyOutput(string Column, HoursToDay Of);

/// <summary>Something measured every hour, with the daily columns that come of it; the first is the one that the day is judged by. The wind's direction takes two and is put together by the builder.</summary>
internal sealed class Measure
{
    public const string WindDirection = "wind_direction";

    private static readonly List<Measure> Known = [];

    private Measure(params DailyOutput[] outputs)
    {
        Outputs = outputs;
        Day = outputs.Length > 0 ? AirColumn.Of(outputs[0].Column) : null;
        Order = Known.Count;
        Known.Add(this);
    }

    public static IReadOnlyList<Measure> All => Known;

    public IReadOnlyList<DailyOutput> Outputs { get; }

    /// <summary>The column that the day is judged by, with the bounds that hours keep to as well; null for the parts of a direction.</summary>
    public AirColumn? Day { get; }

    /// <summary>Where its columns stand in the table.</summary>
    public int Order { get; }

    public static Measure Pm10 { get; } = new(new("pm10", DailyStatistic.Mean), new("pm10_evening", DailyStatistic.Evening));

    public static Measure Pm25 { get; } = new(new("pm25", DailyStatistic.Mean), new("pm25_evening", DailyStatistic.Evening));

    public static Measure No2 { get; } = new(new("no2", DailyStatistic.Highest), new("no2_mean", DailyStatistic.Mean));

    public static Measure O3 { get; } = new(
        new("o3", DailyStatistic.Highest), new("o3_mean", DailyStatistic.Mean), new("o3_8h", DailyStatistic.HighestOfEightHours));

    public static Measure So2 { get; } = new(new("so2", DailyStatistic.Highest), new("so2_mean", DailyStatistic.Mean));

    public static Measure Co { get; } = new(new DailyOutput("co", DailyStatistic.Mean));

    public static Measure Nox { get; } = new(new DailyOutput("nox", DailyStatistic.Mean));

    public static Measure No { get; } = new(new DailyOutput("no", DailyStatistic.Mean));

    public static Measure Benzene { get; } = new(new DailyOutput("benzene", DailyStatistic.Mean));

    public static Measure Temperature { get; } = new(
        new("temperature_mean", DailyStatistic.Mean), new("temperature_min", DailyStatistic.Lowest), new("temperature_max", DailyStatistic.Highest));

    public static Measure DewPoint { get; } = new(new DailyOutput("dew_point_mean", DailyStatistic.Mean));

    public static Measure Humidity { get; } = new(new DailyOutput("humidity_mean", DailyStatistic.Mean));

    public static Measure Pressure { get; } = new(new DailyOutput("pressure_mean", DailyStatistic.Mean));

    public static Measure Precipitation { get; } = new(new DailyOutput("precipitation_sum", DailyStatistic.Total));

    public static Measure WindSpeed { get; } = new(new("wind_speed_mean", DailyStatistic.Mean), new("wind_speed_max", DailyStatistic.Highest));

    /// <summary>Towards the east and the north, of the unit vector that the wind comes from: directions have no mean of their own.</summary>
    public static Measure WindEast { get; } = new();

    public static Measure WindNorth { get; } = new();

    /// <summary>The direction, in degrees from the north clockwise, that a mean wind comes from.</summary>
    public static double Direction(double east, double north)
    {
        var degrees = Math.Atan2(east, north) * 180 / Math.PI;
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
