using System.Globalization;

namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>The number of a cell as people read it, whatever their language: 12, 0.5, 25%, 2026-03-01, 2026-03-01T14:30:00, 14:30:00, 30:05:00.</summary>
internal static class CellNumber
{
    private const double LastDay = 2_958_466;
    private const int From1900To1904 = 1462;

    /// <param name="raw">As the file has it.</param>
    /// <returns>The text unchanged where it is no number, or no day of the calendar.</returns>
    public static string Show(string raw, NumberKind kind, bool countsFrom1904)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return raw;
        }

        var days = number + (countsFrom1904 ? From1900To1904 : 0);
        return kind switch
        {
            NumberKind.Percentage => Plain(number * 100) + "%",
            NumberKind.Duration when Math.Abs(number) < LastDay => Hours(number),
            NumberKind.Date or NumberKind.Time when number is < 0 or >= LastDay => Plain(number),
            NumberKind.Time when number < 1 => Moment(days).ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            NumberKind.Date or NumberKind.Time => Day(Moment(days)),
            _ => Plain(number),
        };
    }

    /// <summary>30:05:00, however many days that is.</summary>
    private static string Hours(double days)
    {
        var time = TimeSpan.FromSeconds(Math.Round(Math.Abs(days) * 86_400));
        return string.Create(CultureInfo.InvariantCulture, $"{(days < 0 ? "-" : "")}{(int)time.TotalHours:00}:{time:mm\\:ss}");
    }

    /// <summary>Fifteen digits, as a spreadsheet shows: 0.1 + 0.2 is 0.3.</summary>
    private static string Plain(double number)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) && Math.Abs(number) is < 1e15 and > 1e-15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : text;
    }

    private static string Day(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Day 60 is 29 February 1900, which never was: the days before it are counted from one day later.</summary>
    private static DateTime Moment(double days)
    {
        var seconds = Math.Round((days + (days is >= 1 and < 60 ? 1 : 0)) * 86_400);
        return new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(seconds);
    }
}
