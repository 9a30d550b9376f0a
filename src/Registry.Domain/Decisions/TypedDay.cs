using System.Globalization;

namespace Registry.Domain.Decisions;

/// <summary>A day as people type it or as a date field sends it.</summary>
public static class TypedDay
{
    // Day before month: both languages of the interface write so.
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d M yyyy", "d MMMM yyyy", "d MMM yyyy"];
    private static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("en-GB")];

    /// <returns>Null where the text is no day on which a letter can have come.</returns>
    public static DateOnly? Read(string typed)
    {
        var text = typed.Trim().Replace("1er", "1", StringComparison.OrdinalIgnoreCase);
        foreach (var culture in Cultures)
        {
            if (DateOnly.TryParseExact(text, Formats, culture, DateTimeStyles.AllowWhiteSpaces, out var day))
            {
                return Deadline.IsPossible(day) ? day : null;
            }
        }

        return null;
    }
}
