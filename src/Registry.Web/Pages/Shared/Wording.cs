using System.Globalization;

namespace Registry.Web.Pages.Shared;

/// <summary>Dates and numbers in words of the page's language.</summary>
public static class Wording
{
    private static CultureInfo Culture => CultureInfo.GetCultureInfo(IsFrench ? "fr-FR" : "en-GB");

    private static bool IsFrench => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";

    /// <summary><c>1er mars 2026</c>, <c>1 March 2026</c>; the day in Coordinated Universal Time.</summary>
    public static string Day(DateTime time) => Day(DateOnly.FromDateTime(time));

    public static string Day(DateOnly day)
    {
        var text = day.ToString("d MMMM yyyy", Culture);
        return IsFrench && day.Day == 1 ? "1er" + text[1..] : text;
    }

    public static string Number(long number) => number.ToString("#,0", Culture);

    /// <summary>At most two decimals, none where they are zero.</summary>
    public static string Decimal(decimal number) => number.ToString("#,0.##", Culture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
