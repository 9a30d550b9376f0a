using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Tests.Rungs;

/// <summary>Made-up days whose peaks follow from three features and chance.</summary>
internal static class Days
{
    public static FeatureTable Make(int days, double peakLevel = 50, int seed = 7)
    {
        var random = new Random(seed);
        var rows = new List<FeatureRow>();
        var before = 30.0;
        for (var day = 0; day < days; day++)
        {
            var wind = 0.5 + (5 * random.NextDouble());
            var temperature = 25 * Math.Sin(day / 58.0) + (5 * random.NextDouble());
            var level = Math.Max(3, (0.4 * before) + (60 / (1 + wind)) - (0.4 * temperature) + (12 * random.NextDouble()));
            rows.Add(new("", new DateOnly(2015, 1, 1).AddDays(day), [(float)before, (float)wind, (float)temperature], level, level > peakLevel, before, null));
            before = level;
        }

        return new(
            [
                new("pm10_yesterday", "µg/m³", FeatureSource.Observed) { IsSkewed = true }, new("wind_speed_mean", "m/s", FeatureSource.ObservedStandIn),
                new("temperature_mean", "°C", FeatureSource.ObservedStandIn),
            ],
            rows);
    }
}
