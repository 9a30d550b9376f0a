namespace Registry.PollutionPeaks.Simulation;

/// <summary>
/// Day after day of weather: high and low pressure follow each other, and everything else leans on them. The equations are in words in
/// <c>docs/pollution-peaks.md</c>.
/// </summary>
internal sealed class WeatherSimulator(SeededNumbers numbers)
{
    private const double DaysAYear = 365.25;
    private const double ColdestDay = 15;
    private const double PrevailingWind = 230;
    private const double WindOfHighs = 55;

    /// <summary>Deviations from normal that last: of pressure, of temperature.</summary>
    private double _pressure;
    private double _warmth;

    public SimulatedWeather Next(DateOnly date)
    {
        var winter = Math.Cos(2 * Math.PI * (date.DayOfYear - ColdestDay) / DaysAYear);
        _pressure = Lasting(_pressure, 0.80);
        _warmth = Lasting(_warmth, 0.74);

        var rain = numbers.Happens(Share(-0.75 - (1.5 * _pressure))) ? -4.2 * Math.Log(1 - numbers.Uniform()) : 0;
        var clear = Share((1.1 * _pressure) - (rain > 0 ? 0.9 : -0.3));
        var light = Math.Max(0.1, (0.58 - (0.42 * winter)) * (0.45 + (0.55 * clear)));
        var temperature = 12.2 - (8.3 * winter) + (3.1 * _warmth) - (1.5 * _pressure * winter);
        var swing = 2.2 + (5.5 * light) + (1.8 * clear);
        var wind = Math.Max(0.4, 3.1 * Math.Exp((-0.34 * _pressure) + (0.12 * winter) + (0.33 * numbers.Normal())));
        var inversion = Share((1.35 * _pressure) + (1.1 * winter) - (1.8 * Math.Log(wind / 3.1)) - 1.1);
        var mixing = (430 + (1050 * light)) * (1 - (0.62 * inversion)) * Math.Pow(wind / 3.1, 0.35);
        var humidity = Math.Clamp(73 + (9 * winter) - (12 * clear) + (rain > 0 ? 8 : 0) + (5 * numbers.Normal()), 25, 100);
        return new SimulatedWeather(
            winter, 1016 + (8.5 * _pressure), temperature, temperature - swing, temperature + swing, wind, wind * (1.55 + (0.25 * Math.Abs(numbers.Normal()))),
            Direction(), humidity, rain, light, inversion, mixing);
    }

    /// <summary>What lasts: a share of yesterday's deviation and a new push that keeps the spread at 1.</summary>
    private double Lasting(double yesterday, double share) => (share * yesterday) + (Math.Sqrt(1 - (share * share)) * numbers.Normal());

    private double Direction()
    {
        var ofHighs = numbers.Happens(Share((1.7 * _pressure) - 1));
        var degrees = (ofHighs ? WindOfHighs : PrevailingWind) + (38 * numbers.Normal());
        return ((degrees % 360) + 360) % 360;
    }

    /// <summary>Squeezes any number between 0 and 1.</summary>
    private static double Share(double x) => 1 / (1 + Math.Exp(-x));
}
