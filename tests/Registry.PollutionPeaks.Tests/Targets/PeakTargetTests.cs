using System.Globalization;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Simulation;
using Registry.PollutionPeaks.Targets;
using Registry.PollutionPeaks.Tests.Readers;

namespace Registry.PollutionPeaks.Tests.Targets;

public sealed class PeakTargetTests
{
    [Theory]
    [InlineData("pm10>50", "pm10", 50)]
    [InlineData(" PM2.5 > 12.5 ", "pm25", 12.5)]
    [InlineData("o3_8h>120", "o3_8h", 120)]
    [InlineData("atmo>3", "atmo", 3)]
    public void Parse_AnyTarget_HasColumnAndThreshold(string written, string column, double threshold)
    {
        var target = PeakTarget.Parse(written);

        Assert.Equal((column, threshold), (target.Column, target.Threshold));
        Assert.Equal(target, PeakTarget.Parse(target.ToString()));
    }

    [Theory]
    [InlineData("pm10")]
    [InlineData("pm10<50")]
    [InlineData("pm10>")]
    [InlineData(">50")]
    [InlineData("pm10>1e400")]
    [InlineData("")]
    public void Parse_AnythingElse_IsRefused(string written) => Assert.False(PeakTarget.TryParse(written, out _));

    [Fact]
    public void Level_AtTheThreshold_IsNoPeak() => Assert.Equal((false, true, false), (Pm10(50), Pm10(50.1), Pm10(double.NaN)));

    [Theory]
    [InlineData("pm25", 10.4, 1)]
    [InlineData("pm25", 10.5, 2)]
    [InlineData("pm25", 25, 3)]
    [InlineData("pm25", 26, 4)]
    [InlineData("pm10", 50, 3)]
    [InlineData("pm10", 51, 4)]
    [InlineData("pm10", 151, 6)]
    [InlineData("no2", 121, 4)]
    [InlineData("o3", 130, 3)]
    [InlineData("o3", 131, 4)]
    [InlineData("o3", 381, 6)]
    [InlineData("so2", 0, 1)]
    public void Class_OfOnePollutant_IsThatOfTheOrder(string pollutant, double level, int expected) => Assert.Equal(expected, AtmoIndex.Class(pollutant, level));

    [Fact]
    public void Index_OfADay_IsThatOfTheWorst()
    {
        var data = Reading.Of("date,pm10,o3\n2024-07-01,12,140\n2024-07-02,12,\n2024-07-03,,\n");

        Assert.Equal([4d, 1d, double.NaN], data.Table.Rows.Select(row => PeakTarget.Parse("atmo>3").Level(data.Table, row)));
    }

    [Fact]
    public void Default_IsTheStrictestWithEnoughPeaks()
    {
        Assert.Equal("pm10>50", Default(60, "60", 400));
        Assert.Equal("pm10>80", Default(60, "90", 400));
        Assert.Equal("pm10>45", Default(60, "47", 400));
    }

    [Fact]
    public void Default_WithoutEnoughPeaks_IsTheMostFrequent() => Assert.Equal("pm10>35", Default(3, "40", 20));

    [Fact]
    public void Default_WithoutPollutant_IsNone() => Assert.Null(PeakTargets.Default(Reading.Of("date,temperature_mean\n2024-01-01,3\n").Table));

    [Fact]
    public void Default_OfTheSimulatedCity_LeavesPeaksToBeJudgedBy()
    {
        var table = SimulatedCity.Sample().Table;
        var target = PeakTargets.Default(table)!;
        var last = table.Rows.Skip(table.Rows.Count * 7 / 10).Count(row => target.IsPeak(target.Level(table, row)));

        Assert.Equal("pm10>50", target.ToString());
        Assert.InRange(last, 10, 100);
    }

    [Fact]
    public void Thresholds_OfOnePollutant_GoFromStrictToLenientAndNameTheirSource()
    {
        Assert.All(Thresholds.All.GroupBy(threshold => threshold.Target.Column), group => Assert.Equal(group.Select(threshold => threshold.Target.Threshold).OrderDescending(), group.Select(threshold => threshold.Target.Threshold)));
        Assert.All(Thresholds.All, threshold => Assert.NotEmpty(threshold.Source));
        Assert.All(AirColumn.Targets, pollutant => Assert.Contains(Thresholds.All, threshold => threshold.Target.Column == pollutant));
    }

    private static bool Pm10(double level) => PeakTarget.Parse("pm10>50").IsPeak(level);

    private static string? Default(int peaks, string level, int days) => PeakTargets.Default(Reading.Of(
        "date,pm10\n" + string.Concat(Enumerable.Range(0, days).Select(day =>
            string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2023, 1, 1).AddDays(day):yyyy-MM-dd},{(day < peaks ? level : "20")}\n")))).Table)?.ToString();
}
