using System.Globalization;

namespace Registry.PollutionPeaks.Fetching;

/// <summary>Days of weather at a place.</summary>
public sealed record WeatherRequest(double Latitude, double Longitude, DateOnly From, DateOnly To)
{
    internal string Name => string.Create(CultureInfo.InvariantCulture, $"weather_{Latitude}_{Longitude}_{From:yyyyMMdd}_{To:yyyyMMdd}");

    internal string Query => string.Create(
        CultureInfo.InvariantCulture,
        $"latitude={Latitude}&longitude={Longitude}&start_date={From:yyyy-MM-dd}&end_date={To:yyyy-MM-dd}&daily={string.Join(',', WeatherAnswer.Variables)}&timezone=auto&wind_speed_unit=ms");
}
