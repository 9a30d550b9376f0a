using System.Globalization;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Readers;

namespace Registry.PollutionPeaks.Simulation;

/// <summary>Ten years (or any number) of days in a French city that does not exist. Whatever is made of it is simulated, and says so.</summary>
/// <param name="Name">Of the city, which is fictional.</param>
public sealed record SimulatedCity(int Seed, int Years, string Name)
{
    /// <summary>The town of the demonstration.</summary>
    public const string DefaultName = "Clairvenne";

    public const int DefaultSeed = 2021;
    public const int DefaultYears = 10;
    public const int MostYears = 50;

    /// <summary>A day without measurement: of one instrument, of the whole station.</summary>
    private const double InstrumentFails = 0.004;
    private const double InstrumentRepaired = 0.25;
    private const double StationFails = 0.002;

    private static readonly DateOnly End = new(2025, 1, 1);

    private static readonly Lazy<AirData> Shared = new(() => new SimulatedCity(DefaultSeed, DefaultYears, DefaultName).Read());

    private static readonly string[] Columns =
    [
        "pm10", "pm25", "no2", "o3", "temperature_mean", "temperature_min", "temperature_max", "wind_speed_mean", "wind_speed_max", "wind_direction",
        "humidity_mean", "pressure_mean", "precipitation_sum", "forecast_pm10", "forecast_o3",
    ];

    public string Remark => string.Create(
        CultureInfo.InvariantCulture, $"simulated: {Years} years of days in {Name}, a fictional city (seed {Seed}); nobody measured this anywhere");

    /// <summary>The sample that the lab runs on out of the box, made once a process.</summary>
    public static AirData Sample() => Shared.Value;

    /// <summary>The city as the plain CSV has it, with its sheet.</summary>
    public AirData Read()
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            Write(writer);
        }

        stream.Position = 0;
        return AirFiles.Read(stream, string.Create(CultureInfo.InvariantCulture, $"simulated-{Seed}.csv"), "plain");
    }

    /// <summary>Writes the plain CSV, whose first line says that it is simulated.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write($"# {Remark}\n");
        writer.Write($"date,station,{string.Join(',', Columns)}\n");
        var numbers = new SeededNumbers(Seed);
        var (weather, air, agency) = (new WeatherSimulator(numbers), new AirSimulator(numbers), new AgencySimulator(numbers));
        var broken = new bool[4];
        var start = End.AddYears(-Years);
        for (var date = start; date < End; date = date.AddDays(1))
        {
            var sky = weather.Next(date);
            var levels = air.Next(date, (date.DayNumber - start.DayNumber) / 365.25, sky);
            var (pm10, o3) = agency.Forecast(levels);
            for (var i = 0; i < broken.Length; i++)
            {
                broken[i] = broken[i] ? !numbers.Happens(InstrumentRepaired) : numbers.Happens(InstrumentFails);
            }

            if (!numbers.Happens(StationFails))
            {
                WriteDay(writer, date, levels, broken, sky, pm10, o3);
            }
        }
    }

    private void WriteDay(TextWriter writer, DateOnly date, SimulatedAir levels, bool[] broken, SimulatedWeather sky, double pm10, double o3)
    {
        writer.Write(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.Write($",{Name}");
        double[] measured = [levels.Pm10, levels.Pm25, levels.No2, levels.O3];
        for (var i = 0; i < measured.Length; i++)
        {
            Field(writer, broken[i] ? null : measured[i]);
        }

        double[] known =
        [
            sky.Temperature, sky.TemperatureMin, sky.TemperatureMax, sky.WindSpeed, sky.WindSpeedMax, Math.Floor(sky.WindDirection), sky.Humidity,
            sky.Pressure, sky.Rain, pm10, o3,
        ];
        foreach (var value in known)
        {
            Field(writer, value);
        }

        writer.Write('\n');
    }

    private static void Field(TextWriter writer, double? value)
    {
        writer.Write(',');
        if (value is { } known)
        {
            var rounded = Math.Round(known, 1, MidpointRounding.AwayFromZero);
            writer.Write((rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture));
        }
    }
}
