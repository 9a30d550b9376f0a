using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Readers;

namespace Registry.PollutionPeaks.Tests.Readers;

/// <summary>Expected values were computed from the same files with another language and without this code.</summary>
public sealed class RealFileTests
{
    private const double Tolerance = 1e-9;

    private static readonly Lazy<AirData> Beijing = new(() => AirFiles.Read(SharedAir.Path("beijing")));

    [Theory]
    [InlineData("Aotizhongxin", "2013-03-01", "pm10", 10.75)]
    [InlineData("Aotizhongxin", "2013-03-01", "pm10_evening", 18.666666666666668)]
    [InlineData("Aotizhongxin", "2013-03-01", "o3", 77)]
    [InlineData("Aotizhongxin", "2013-03-01", "o3_8h", 74.5)]
    [InlineData("Aotizhongxin", "2013-03-01", "no2", 57)]
    [InlineData("Aotizhongxin", "2013-03-01", "co", 0.4291666666666667)]
    [InlineData("Aotizhongxin", "2013-03-01", "temperature_min", -2.6)]
    [InlineData("Aotizhongxin", "2013-03-01", "wind_speed_max", 5.6)]
    [InlineData("Aotizhongxin", "2014-02-26", "pm10", 312.94444444444446)]
    [InlineData("Dongsi", "2016-07-20", "precipitation_sum", 235.6)]
    [InlineData("Huairou", "2016-07-20", "precipitation_sum", 115.3)]
    public void Beijing_DayOfHours_IsTheStatisticOfThem(string station, string date, string column, double expected) =>
        Assert.Equal(expected, Beijing.Value.Value(date, column, station), Tolerance);

    [Theory]
    [InlineData("Aotizhongxin")]
    [InlineData("Dongsi")]
    [InlineData("Huairou")]
    public void Beijing_DayWithSeventeenHours_IsMissing(string station) => Assert.Equal(double.NaN, Beijing.Value.Value("2014-02-25", "pm10", station));

    [Fact]
    public void Beijing_ThreeStations_AreReadAsOne()
    {
        var data = Beijing.Value;

        Assert.Equal(("beijing", 3, 3 * 1461, 0), (data.Sheet.Format, data.Sheet.Stations.Count, data.Sheet.Rows, data.Sheet.MissingRows));
        Assert.Equal((new DateOnly(2013, 3, 1), new DateOnly(2017, 2, 28)), (data.Sheet.First, data.Sheet.Last));
        Assert.Equal(345 + 329 + 228, data.Table.Rows.Count(row => data.Table.Value(row, "pm10") > 150));
        Assert.Equal(1435 + 1439 + 1427, data.Table.Rows.Count(row => !double.IsNaN(data.Table.Value(row, "pm10"))));
        Assert.Equal("9c0020214425e5ee2a64d42f97a1f632e1d8f6b53ad50edd85a686cc7999f27e", data.Sheet.Files.Single(file => file.Name.Contains("Dongsi", StringComparison.Ordinal)).Sha256);
    }

    [Theory]
    [InlineData("2004-03-11", "no2", 172)]
    [InlineData("2004-03-11", "no2_mean", 99.8695652173913)]
    [InlineData("2004-03-11", "co", 2.2391304347826084)]
    [InlineData("2004-12-12", "temperature_mean", 9.979166666666666)]
    [InlineData("2004-12-12", "temperature_min", 4)]
    [InlineData("2005-01-26", "temperature_mean", 4.208333333333333)]
    [InlineData("2004-09-30", "temperature_mean", 21.404347826086962)]
    public void Italy_Day_IsReadWithoutTheMissingCode(string date, string column, double expected) =>
        Assert.Equal(expected, AirFiles.Read(SharedAir.Path("italy"), cancellation: TestContext.Current.CancellationToken).Value(date, column), Tolerance);

    [Fact]
    public void Italy_WhatIsLeftOut_IsCounted()
    {
        var data = AirFiles.Read(SharedAir.Path("italy"), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((1682, 366, 1638, 1641), (data.Dropped(DropReason.MissingCode, "CO(GT)"), data.Dropped(DropReason.MissingCode, "T"), data.Dropped(DropReason.MissingCode, "NOx(GT)"), data.Dropped(DropReason.MissingCode, "NO2(GT)")));
        Assert.Equal(1, data.Dropped(DropReason.DamagedRow, "AirQualityUCI.csv, row 4889: 30/09/2004 09.00.00.-200"));
        Assert.Equal(1, data.Dropped(DropReason.UnusedColumn, "PT08.S5(O3)"));
        Assert.Equal(144.3913043478261 * Units.MicrogramsFromPpb("nox", 1), data.Value("2004-03-11", "nox"), Tolerance);
    }

    [Theory]
    [InlineData("PA01H PARIS 1er Les Halles", "2023-01-01", 23.52083333333333)]
    [InlineData("PA01H PARIS 1er Les Halles", "2023-12-31", 11.491666666666667)]
    [InlineData("OPERA Place de l'Opéra", "2023-07-14", 46.2125)]
    public void Airparif_EndOfTheHour_BelongsToTheDayThatEnds(string station, string date, double expected) =>
        Assert.Equal(expected, AirFiles.Read(SharedAir.Path("france/2023_NOX.csv"), cancellation: TestContext.Current.CancellationToken).Value(date, "nox", station), Tolerance);

    [Fact]
    public void Airparif_LastRow_OpensNoNewYear()
    {
        var sheet = AirFiles.Read(SharedAir.Path("france/2023_NOX.csv"), cancellation: TestContext.Current.CancellationToken).Sheet;

        Assert.Equal(("airparif", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), 38), (sheet.Format, sheet.First, sheet.Last, sheet.Stations.Count));
        Assert.Empty(sheet.Peaks);
    }

    [Theory]
    [InlineData("FR23238 TRENTEMOULT", "2023-03-24", 22.727272727272727)]
    [InlineData("FR23178 PARSCAU DU PLESSIS", "2023-03-21", 14.064999999999998)]
    [InlineData("FR23003 LA MEGRETAIS", "2023-03-25", 18.67391304347826)]
    public void Regional_Day_HasTheValidHours(string station, string date, double expected) =>
        Assert.Equal(expected, AirFiles.Read(SharedAir.Path("france/PM10_horaire_semaine.csv"), cancellation: TestContext.Current.CancellationToken).Value(date, "pm10", station), Tolerance);

    [Fact]
    public void Regional_FirstHourOfTheWeek_IsNoDay()
    {
        var data = AirFiles.Read(SharedAir.Path("france/PM10_horaire_semaine.csv"), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((11, 77, 14, 11), (data.Sheet.Stations.Count, data.Table.Rows.Count, data.Dropped(DropReason.NotValid, "pm10"), data.Dropped(DropReason.IncompleteDay, "pm10")));
        Assert.DoesNotContain(data.Table.Rows, row => row.Date == new DateOnly(2023, 3, 18));
    }

    [Fact]
    public void National_SixteenHours_AreRefusedAsNoDay()
    {
        var refused = Assert.Throws<DataRefusedException>(() => AirFiles.Read(SharedAir.Path("france/FR_E2_2025-01-01.excerpt.csv"), cancellation: TestContext.Current.CancellationToken));

        Assert.Equal((DataFault.NoDay, "FR_E2_2025-01-01.excerpt.csv"), (refused.Fault, refused.File));
    }
}
