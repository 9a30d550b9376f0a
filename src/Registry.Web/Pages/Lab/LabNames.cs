using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Targets;

namespace Registry.Web.Pages.Lab;

/// <summary>What features, columns and targets are called, in French or English.</summary>
public static class LabNames
{
    private static readonly Wording French = new("fr");
    private static readonly Wording English = new("en");

    public static Wording In(string language) => language == "fr" ? French : English;

    /// <summary>With a capital letter, as a label.</summary>
    public static string Feature(Feature feature, string language)
    {
        var name = In(language).Name(feature);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    public static string Column(string name, string language) => Feature(new Feature(name, "", FeatureSource.Observed), language);

    public static string WithUnit(Feature feature, string language) =>
        feature.Unit.Length == 0 ? Feature(feature, language) : $"{Feature(feature, language)} ({feature.Unit})";

    /// <summary>With its unit; yes or no for a day of the week, nothing for the season, whose number tells a reader nothing.</summary>
    public static string Value(Feature feature, double value, string language) => (feature.Source, feature.Name) switch
    {
        (FeatureSource.Calendar, "saturday" or "sunday") => (value > 0, language) switch
        {
            (true, "fr") => "oui",
            (false, "fr") => "non",
            (true, _) => "yes",
            _ => "no",
        },
        (FeatureSource.Calendar, _) => "",
        _ => In(language).Value(value, feature.Unit),
    };

    /// <summary>Such as <c>PM10 au-dessus de 50 µg/m³</c>.</summary>
    public static string Target(PeakTarget target, string language) => In(language).Target(target);
}
