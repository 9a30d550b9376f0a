using System.Security.Cryptography;
using System.Text;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Simulation;

namespace Registry.PollutionPeaks.Tests.Simulation;

public sealed class SimulatedCityTests
{
    private static readonly AirData City = SimulatedCity.Sample();

    [Fact]
    public void Seed_GivesTheSameDaysAlways()
    {
        Assert.Equal(Text(7), Text(7));
        Assert.NotEqual(Text(7), Text(8));
        Assert.StartsWith("df28d84dc35ead28b482e2e971f66ab37a9a25c2", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(7)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_SaysThatItIsSimulated()
    {
        Assert.True(City.Sheet.Simulated);
        Assert.Contains("fictional", Assert.Single(City.Sheet.Notes), StringComparison.Ordinal);
        Assert.StartsWith("# simulated", Text(7), StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_HasTenYearsWithGaps()
    {
        Assert.Equal((new DateOnly(2015, 1, 1), new DateOnly(2024, 12, 31)), (City.Sheet.First, City.Sheet.Last));
        Assert.InRange(City.Sheet.MissingRows, 1, 40);
        Assert.All(City.Sheet.Columns.Take(4), column => Assert.InRange(column.MissingShare, 0.001, 0.05));
    }

    [Theory]
    [InlineData("pm10>50", 50, 200)]
    [InlineData("pm10>35", 250, 700)]
    [InlineData("o3>120", 150, 400)]
    [InlineData("pm25>25", 150, 500)]
    public void Sample_HasPeaksAsAFrenchCityOfThoseYears(string target, int least, int most) => Assert.InRange(City.Sheet.Peaks.Single(count => count.Target == target).Peaks, least, most);

    [Fact]
    public void Air_BehavesAsItShould()
    {
        Assert.True(Mean("pm10", row => row.Date.Month is 12 or 1 or 2) > 1.3 * Mean("pm10", row => row.Date.Month is 6 or 7 or 8), "heating and inversions");
        Assert.True(Mean("o3", row => row.Date.Month is 6 or 7 or 8) > 1.4 * Mean("o3", row => row.Date.Month is 12 or 1 or 2), "light and heat");
        Assert.True(Mean("no2", row => row.Date.DayOfWeek == DayOfWeek.Sunday) < 0.9 * Mean("no2", row => row.Date.DayOfWeek == DayOfWeek.Tuesday), "traffic");
        Assert.True(Mean("pm10", row => Value(row, "wind_speed_mean") < 2) > 1.4 * Mean("pm10", row => Value(row, "wind_speed_mean") > 4), "wind");
        Assert.True(Mean("pm10", row => Value(row, "precipitation_sum") > 8) < 0.8 * Mean("pm10", row => Value(row, "precipitation_sum") == 0), "washout");
        Assert.True(Mean("pm10", row => row.Date.Year >= 2023) < Mean("pm10", row => row.Date.Year <= 2016), "trend");
    }

    [Fact]
    public void Agency_IsUsefulAndImperfect()
    {
        var rows = City.Table.Rows.Where(row => !double.IsNaN(Value(row, "pm10"))).ToList();
        var (error, spread) = (rows.Average(row => Math.Abs(Value(row, "pm10") - Value(row, "forecast_pm10"))), rows.Average(row => Math.Abs(Value(row, "pm10") - 20)));

        Assert.InRange(error / spread, 0.1, 0.8);
    }

    private static double Mean(string column, Func<DailyRow, bool> where) => City.Table.Rows.Where(where).Select(row => Value(row, column)).Where(double.IsFinite).Average();

    private static double Value(DailyRow row, string column) => City.Table.Value(row, column);

    private static string Text(int seed)
    {
        var writer = new StringWriter();
        new SimulatedCity(seed, 1, "Clairvenne").Write(writer);
        return writer.ToString();
    }
}
