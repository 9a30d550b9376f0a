using System.Globalization;

namespace Registry.Web.Services.History;

/// <summary>Months as addresses write them (<c>2026-11</c>), by their first day in Coordinated Universal Time.</summary>
public static class ChangeMonth
{
    public static bool TryParse(string? text, out DateOnly month) => DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out month)
        && month.Year is > 1 and < 9999;

    public static DateOnly? Of(DateTime? time) => time is { } instant ? new DateOnly(instant.Year, instant.Month, 1) : null;

    public static DateTime Start(DateOnly month) => month.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
