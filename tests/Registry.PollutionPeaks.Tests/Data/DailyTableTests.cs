using Registry.PollutionPeaks.Data;

namespace Registry.PollutionPeaks.Tests.Data;

public sealed class DailyTableTests
{
    private static readonly DateOnly Day = new(2024, 1, 1);

    [Fact]
    public void Rows_GivenInAnyOrder_AreSortedByStationThenDate()
    {
        var table = new DailyTable(["pm10"], [Row("B", 0, 3), Row("A", 1, 2), Row("A", 0, 1)]);

        Assert.Equal([1d, 2d, 3d], table.Rows.Select(row => table.Value(row, "pm10")));
    }

    [Fact]
    public void Value_OfAnUnknownColumn_IsMissing()
    {
        var table = new DailyTable(["pm10"], [Row("A", 0, 1)]);

        Assert.True(double.IsNaN(table.Value(table.Rows[0], "o3")));
    }

    [Fact]
    public void Create_WithADayTwice_SaysWhich()
    {
        var fault = Assert.Throws<ArgumentException>(() => new DailyTable(["pm10"], [Row("A", 0, 1), Row("A", 0, 2)]));

        Assert.Contains("A has 2024-01-01 twice", fault.Message, StringComparison.Ordinal);
    }

    private static DailyRow Row(string station, int day, double value) => new(station, Day.AddDays(day), [value]);
}
