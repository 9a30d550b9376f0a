using System.Globalization;
using System.Text;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Readers;

namespace Registry.PollutionPeaks.Tests.Readers;

public sealed class PlainTests
{
    private const string Two = "date,station,pm10,school_holiday,forecast_pm10\n2024-01-01,North,21.5,1,20\n2024-01-02,North,,0,NA\n";

    [Fact]
    public void File_AsDocumented_IsRead()
    {
        var data = Reading.Of(Two);

        Assert.Equal(["pm10", "school_holiday", "forecast_pm10"], data.Table.Columns);
        Assert.Equal((21.5, 1, 20), (data.Value("2024-01-01", "pm10"), data.Value("2024-01-01", "school_holiday"), data.Value("2024-01-01", "forecast_pm10")));
        Assert.Equal((double.NaN, double.NaN), (data.Value("2024-01-02", "pm10"), data.Value("2024-01-02", "forecast_pm10")));
        Assert.Equal(["North"], data.Sheet.Stations);
        Assert.False(data.Sheet.Simulated);
        Assert.Equal(0.5, data.Sheet.Columns[0].MissingShare);
    }

    [Theory]
    [InlineData("\uFEFF" + Two)]
    [InlineData("date;station;PM10;school_holiday;forecast_pm10\r\n2024-01-01;North;21,5;1;20\r\n2024-01-02;North;;0;na\r\n")]
    [InlineData("\"date\",\"station\",\"pm10\",\"school_holiday\",\"forecast_pm10\"\n\"2024-01-02\",\"North\",\"\",\"0\",\"\"\n\"2024-01-01\",\"North\",\"21.5\",\"1\",\"20\"\n")]
    [InlineData("# a remark\nstation,date,forecast_pm10,pm10,school_holiday,\nNorth,2024-01-01,20,21.5,1,\nNorth,2024-01-02,NaN,,0,\n,,,,,\n\n")]
    public void File_WrittenInAnotherWay_IsTheSame(string text)
    {
        var (one, other) = (Reading.Of(Two), Reading.Of(text));

        Assert.Equal(one.Table.Columns.Order(StringComparer.Ordinal), other.Table.Columns.Order(StringComparer.Ordinal));
        Assert.All(one.Table.Rows, row => Assert.All(one.Table.Columns, column => Assert.Equal(one.Table.Value(row, column), other.Value(row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), column))));
    }

    [Fact]
    public void Remark_WithTheWordSimulated_MarksTheData()
    {
        var sheet = Reading.Of("# simulated: a city that does not exist\n" + Two).Sheet;

        Assert.True(sheet.Simulated);
        Assert.Equal(["simulated: a city that does not exist"], sheet.Notes);
    }

    [Fact]
    public void Negative_NearZero_IsValid() => Assert.Equal(-0.4, Reading.Of("date,no2\n2024-01-01,-0.4\n").Value("2024-01-01", "no2"));

    [Theory]
    [InlineData("date,pm10\n2024-01-01,12\n2024-01-02,a lot\n", DataFault.NotANumber, 3, "pm10")]
    [InlineData("date,pm10\n2024-01-01,\"1,5\"\n", DataFault.NotANumber, 2, "pm10")]
    [InlineData("date;pm10\n2024-01-01;1.234,5\n", DataFault.NotANumber, 2, "pm10")]
    [InlineData("date,pm10\n2024-01-01,12\n2024-01-02,-999\n", DataFault.Implausible, 3, "pm10")]
    [InlineData("date,pm10,temperature_mean\n2024-01-01,12,281\n", DataFault.Implausible, 2, "temperature_mean")]
    [InlineData("date,pm10,pressure_mean\n2024-01-01,12,101325\n", DataFault.Implausible, 2, "pressure_mean")]
    [InlineData("date,pm10\n2024-01-01,12\n2024-01-01,13\n", DataFault.DayTwice, 3, "date")]
    [InlineData("date,pm10\n01/02/2024,12\n", DataFault.DateUnreadable, 2, "date")]
    [InlineData("date,pm10\n2024-02-30,12\n", DataFault.DateUnreadable, 2, "date")]
    [InlineData("date,pm10\n2024-01-01 05:00,12\n", DataFault.DateUnreadable, 2, "date")]
    [InlineData("date,pm10,no2\n2024-01-01,12\n", DataFault.FieldCount, 2, null)]
    [InlineData("date,pm10\n2024-01-01,12,13\n", DataFault.FieldCount, 2, null)]
    [InlineData("date,pm10,PM10\n2024-01-01,12,13\n", DataFault.ColumnTwice, 1, "PM10")]
    [InlineData("date,,pm10\n2024-01-01,1,12\n", DataFault.ColumnUnnamed, 1, null)]
    [InlineData("date,station\n2024-01-01,North\n", DataFault.NoValueColumn, 1, null)]
    [InlineData("date,pm10\n\"2024-01-01,12\n", DataFault.QuoteOpen, 2, null)]
    [InlineData("day,pm10\n2024-01-01,12\n", DataFault.FormatUnknown, 1, null)]
    public void File_ThatCannotBeReadRight_IsRefusedWithItsPlace(string text, DataFault fault, int row, string? column)
    {
        var refused = Reading.Refused(text);

        Assert.Equal((fault, "file.csv", row, column), (refused.Fault, refused.File, refused.Row, refused.Column));
    }

    [Fact]
    public void File_InLatin1_IsRefused()
    {
        var refused = Assert.Throws<DataRefusedException>(() => Reading.Of(Encoding.Latin1.GetBytes("date,station,pm10\n2024-01-01,Évreux,12\n")));

        Assert.Equal(DataFault.NotText, refused.Fault);
    }

    [Theory]
    [InlineData("", DataFault.FileEmpty)]
    [InlineData("date,pm10\n", DataFault.NoDay)]
    public void File_WithoutDays_IsRefused(string text, DataFault fault) => Assert.Equal(fault, Reading.Refused(text).Fault);

    [Fact]
    public void Format_ThatTheFileIsNot_IsRefused() => Assert.Equal(DataFault.FormatWrong, Reading.Refused(Two, "italy").Fault);

    [Fact]
    public void Italy_InItsOriginalSpelling_IsRead()
    {
        var text = "Date;Time;CO(GT);PT08.S1(CO);NMHC(GT);C6H6(GT);PT08.S2(NMHC);NOx(GT);PT08.S3(NOx);NO2(GT);PT08.S4(NO2);PT08.S5(O3);T;RH;AH;;\r\n"
            + string.Concat(Enumerable.Range(0, 24).Select(hour => $"11/03/2004;{hour:00}.00.00;1,2;1185;31;3,6;690;-200;1462;{70 + hour};1333;733;11,5;56,8;0,7603;;\r\n"))
            + ";;;;;;;;;;;;;;;;\r\n;;;;;;;;;;;;;;;;\r\n";
        var data = Reading.Of(text);

        Assert.Equal(("italy", 93, 1.2, 11.5), (data.Sheet.Format, data.Value("2004-03-11", "no2"), Math.Round(data.Value("2004-03-11", "co"), 9), data.Value("2004-03-11", "temperature_mean")));
        Assert.Equal((24, 2), (data.Dropped(DropReason.MissingCode, "NOx(GT)"), data.Dropped(DropReason.EmptyRow, "")));
    }

    [Fact]
    public void AnyTable_WrittenOut_IsReadAsItWas()
    {
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            var separator = round % 2 == 0 ? ',' : ';';
            var comma = separator == ';' && round % 4 == 1;
            var rows = Enumerable.Range(0, 30).Select(day => (Date: new DateOnly(2020, 1, 1).AddDays(day), Values: Enumerable.Range(0, 3).Select(_ => random.Next(4) == 0 ? double.NaN : Math.Round(random.NextDouble() * 300, 3)).ToArray())).ToList();
            var text = new StringBuilder($"date{separator}pm10{separator}no2{separator}own\n");
            foreach (var (date, values) in rows.OrderBy(_ => random.Next()))
            {
                var fields = values.Select(value => double.IsNaN(value) ? "" : value.ToString(CultureInfo.InvariantCulture)).Select(field => comma ? field.Replace('.', ',') : field);
                text.Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(separator).AppendJoin(separator, fields).Append('\n');
            }

            var table = Reading.Of(text.ToString()).Table;
            Assert.Equal(rows.Select(row => row.Date), table.Rows.Select(row => row.Date));
            Assert.All(rows.Zip(table.Rows), pair => Assert.Equal(pair.First.Values, pair.Second.Values));
        }
    }
}
