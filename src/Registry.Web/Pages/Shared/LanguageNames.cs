using System.Globalization;

namespace Registry.Web.Pages.Shared;

/// <summary>Names of languages in the language of the page.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, (string French, string English)> Names = new(StringComparer.Ordinal)
    {
        ["fr"] = ("français", "French"),
        ["en"] = ("anglais", "English"),
        ["nl"] = ("néerlandais", "Dutch"),
        ["de"] = ("allemand", "German"),
        ["es"] = ("espagnol", "Spanish"),
        ["it"] = ("italien", "Italian"),
        ["pt"] = ("portugais", "Portuguese"),
        ["no"] = ("norvégien", "Norwegian"),
        ["fi"] = ("finnois", "Finnish"),
        ["sv"] = ("suédois", "Swedish"),
    };

    /// <param name="language">The language to speak, <c>fr</c> or <c>en</c>.</param>
    /// <param name="code">ISO 639-1 code of the language to name; returned as it is when its name is not known.</param>
    public static string In(string language, string code) =>
        !Names.TryGetValue(code, out var name) ? OwnName(code) : language == "fr" ? name.French : name.English;

    private static string OwnName(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
