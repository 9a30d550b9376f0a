using System.Text;
using Registry.PollutionPeaks.Data;
using Registry.PollutionPeaks.Readers;

namespace Registry.PollutionPeaks.Tests.Readers;

internal static class Reading
{
    public static AirData Of(string text, string format = AirFiles.Automatic) => Of(Encoding.UTF8.GetBytes(text), format);

    public static AirData Of(byte[] bytes, string format = AirFiles.Automatic)
    {
        using var stream = new MemoryStream(bytes);
        return AirFiles.Read(stream, "file.csv", format);
    }

    public static DataRefusedException Refused(string text, string format = AirFiles.Automatic) => Assert.Throws<DataRefusedException>(() => Of(text, format));

    /// <summary>The value of a day at the only station, or at the one that is named.</summary>
    public static double Value(this AirData data, string date, string column, string? station = null)
    {
        var row = Assert.Single(data.Table.Rows, row => row.Date == DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) && (station is null || row.Station == station));
        return data.Table.Value(row, column);
    }

    public static int Dropped(this AirData data, DropReason reason, string subject) =>
        data.Sheet.Dropped.SingleOrDefault(dropped => dropped.Reason == reason && dropped.Subject == subject)?.Count ?? 0;
}
