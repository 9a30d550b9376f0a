namespace Registry.PollutionPeaks.Simulation;

/// <summary>
/// The air of one day: what is emitted, spread over the air that moves, with what is left from yesterday. The equations are in words in
/// <c>docs/pollution-peaks.md</c>.
/// </summary>
internal sealed class AirSimulator(SeededNumbers numbers)
{
    private const double HeatingStartsBelow = 16;
    private const double OzoneOfTheSky = 63;

    /// <summary>Emissions fall by this share every year.</summary>
    private const double YearlyDecline = 0.022;

    /// <summary>Spring weeks in which fields are fertilised and ammonia makes particles.</summary>
    private const int FirstSpreadingDay = 60;
    private const int LastSpreadingDay = 115;

    private double _particles = 14;
    private double _ozone = 20;
    private int _dustDaysLeft;
    private double _dust;

    /// <param name="year">Years since the start, for the trend.</param>
    public SimulatedAir Next(DateOnly date, double year, SimulatedWeather weather)
    {
        var trend = Math.Pow(1 - YearlyDecline, year);
        var traffic = Traffic(date) * trend;
        var heating = Math.Max(0, HeatingStartsBelow - weather.Temperature) * trend;
        var stagnation = Math.Pow(3.1 * 900 / (weather.WindSpeed * weather.MixingHeight), 0.53);
        var washout = Math.Exp(-0.055 * weather.Rain);

        var fresh = ((6.2 * traffic) + (0.72 * heating) + 3.2) * stagnation;
        var spreading = date.DayOfYear is >= FirstSpreadingDay and <= LastSpreadingDay && weather.WindDirection is > 10 and < 110 ? 6.5 * Math.Pow(stagnation, 0.6) : 0;
        _particles = washout * ((0.46 * _particles) + (0.56 * fresh) + (0.6 * spreading) + 1.2) * Math.Exp(0.13 * numbers.Normal());
        var dust = Dust(date, weather) * Math.Sqrt(washout);
        var pm10 = Math.Max(2, _particles + 2.5 + dust);
        var fine = Math.Clamp(0.60 + (0.13 * weather.Winter) + (0.04 * numbers.Normal()), 0.35, 0.9);
        var pm25 = Math.Max(1, (fine * (pm10 - dust)) + (0.22 * dust));

        var nitrogen = ((36 * traffic) + (0.7 * heating)) * Math.Pow(stagnation, 0.68);
        var no2 = Math.Max(4, (nitrogen + 12) * Math.Exp(0.17 * numbers.Normal()));

        var photochemistry = weather.Light * Math.Max(0, weather.TemperatureMax - 11) * (1 - (0.35 * Math.Min(1, weather.WindSpeed / 8)));
        _ozone = (0.34 * _ozone) + (2.75 * photochemistry * (0.8 + (0.2 * trend)));
        var titration = 0.34 * Math.Max(0, no2 - 25) * (1 - weather.Light);
        var o3 = Math.Max(3, (OzoneOfTheSky + _ozone - titration - (14 * weather.Inversion * weather.Winter)) * Math.Exp(0.1 * numbers.Normal()));
        return new SimulatedAir(pm10, pm25, no2, o3);
    }

    private static double Traffic(DateOnly date) => (date.DayOfWeek, date.Month) switch
    {
        (DayOfWeek.Sunday, _) => 0.62,
        (DayOfWeek.Saturday, _) => 0.80,
        (_, 8) => 0.82,
        (DayOfWeek.Friday, _) => 1.05,
        _ => 1,
    };

    /// <summary>Desert dust comes with a southerly wind, from February to October, for one to four days.</summary>
    private double Dust(DateOnly date, SimulatedWeather weather)
    {
        if (_dustDaysLeft == 0 && date.Month is >= 2 and <= 10 && weather.WindDirection is > 150 and < 240 && numbers.Happens(0.02))
        {
            _dustDaysLeft = 1 + (int)(numbers.Uniform() * 4);
            _dust = 12 + (26 * numbers.Uniform());
        }

        if (_dustDaysLeft == 0)
        {
            return 0;
        }

        _dustDaysLeft--;
        return _dust * (0.7 + (0.6 * numbers.Uniform()));
    }
}
