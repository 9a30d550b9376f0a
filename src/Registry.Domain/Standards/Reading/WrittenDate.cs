using System.Globalization;

namespace Registry.Domain.Standards.Reading;

/// <summary>Dates as people and programs write them.</summary>
public static class WrittenDate
{
    private static readonly string[] Ordered =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "d MMMM yyyy", "MMMM d, yyyy", "MMMM d yyyy",
    ];

    private static readonly string[] DayFirst = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M/d/yy", "M/d/yyyy H:mm"];
    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "M/yyyy", "M-yyyy", "MMMM yyyy", "MMM yyyy", "yyyyMM"];
    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("fr"), CultureInfo.GetCultureInfo("nl")];

    /// <summary>The day; the first of a month that is written alone, of January for a year alone. Null when none can be read, or it is before 1900.</summary>
    public static DateOnly? Read(string text, bool monthFirst)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is < 4 or > 40)
        {
            return null;
        }

        if (trimmed.Length == 4 && int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year is >= 1900 and <= 2200 ? new DateOnly(year, 1, 1) : null;
        }

        return Try(trimmed, Ordered) ?? Try(trimmed, monthFirst ? MonthFirst : DayFirst) ?? Try(trimmed, Months);
    }

    private static DateOnly? Try(string text, string[] formats)
    {
        foreach (var culture in Cultures)
        {
            if (DateTimeOffset.TryParseExact(text, formats, culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            {
                return time.Year is >= 1900 and <= 2200 ? DateOnly.FromDateTime(time.UtcDateTime) : null;
            }
        }

        return null;
    }
}
