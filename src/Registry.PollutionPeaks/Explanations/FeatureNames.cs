using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Explanations;

/// <summary>Names of features as a sentence has them, with their article in French. A column of the data's own keeps its name.</summary>
internal static class FeatureNames
{
    private const string Rise = "_rise_yesterday";

    private static readonly Dictionary<string, (string French, string English)> Columns = new(StringComparer.Ordinal)
    {
        ["pm10"] = ("le niveau de PM10", "PM10"),
        ["pm10_evening"] = ("le niveau de PM10 en soirée", "PM10 in the evening"),
        ["pm25"] = ("le niveau de PM2,5", "PM2.5"),
        ["pm25_evening"] = ("le niveau de PM2,5 en soirée", "PM2.5 in the evening"),
        ["no2"] = ("le maximum de dioxyde d’azote", "highest nitrogen dioxide"),
        ["no2_mean"] = ("le niveau moyen de dioxyde d’azote", "mean nitrogen dioxide"),
        ["o3"] = ("le maximum d’ozone", "highest ozone"),
        ["o3_mean"] = ("le niveau moyen d’ozone", "mean ozone"),
        ["o3_8h"] = ("le maximum d’ozone sur huit heures", "highest eight-hour ozone"),
        ["so2"] = ("le maximum de dioxyde de soufre", "highest sulphur dioxide"),
        ["so2_mean"] = ("le niveau moyen de dioxyde de soufre", "mean sulphur dioxide"),
        ["nox"] = ("le niveau d’oxydes d’azote", "nitrogen oxides"),
        ["no"] = ("le niveau de monoxyde d’azote", "nitric oxide"),
        ["co"] = ("le niveau de monoxyde de carbone", "carbon monoxide"),
        ["benzene"] = ("le niveau de benzène", "benzene"),
        ["atmo"] = ("l’indice ATMO", "the ATMO index"),
        ["temperature_mean"] = ("la température moyenne", "mean temperature"),
        ["temperature_min"] = ("la température minimale", "lowest temperature"),
        ["temperature_max"] = ("la température maximale", "highest temperature"),
        ["dew_point_mean"] = ("le point de rosée", "dew point"),
        ["humidity_mean"] = ("l’humidité", "humidity"),
        ["wind_speed_mean"] = ("le vent moyen", "mean wind"),
        ["wind_speed_max"] = ("le vent maximal", "highest wind"),
        ["wind_from_east"] = ("la part d’est du vent", "how easterly the wind is"),
        ["wind_from_north"] = ("la part de nord du vent", "how northerly the wind is"),
        ["pressure_mean"] = ("la pression", "air pressure"),
        ["precipitation_sum"] = ("la pluie", "rain"),
        ["season_winter"] = ("la saison (hiver ou été)", "the season (winter or summer)"),
        ["season_spring"] = ("la saison (printemps ou automne)", "the season (spring or autumn)"),
        ["saturday"] = ("le samedi", "Saturday"),
        ["sunday"] = ("le dimanche", "Sunday"),
    };

    /// <summary>The longest first: one may end with another.</summary>
    private static readonly (string Suffix, string French, string English)[] Times =
    [
        ("_yesterday_all_stations", " la veille, toutes stations confondues", " the day before at all stations"),
        ("_mean_of_station", " habituel à cette station", " as is usual at this station"),
        ("_mean_30_days", " en moyenne sur 30 jours", " on average over 30 days"),
        ("_mean_7_days", " en moyenne sur 7 jours", " on average over 7 days"),
        ("_two_days_ago", " l’avant-veille", " two days before"),
        (Rise, " de la veille moins celui de l’avant-veille", " the day before minus that of two days before"),
        ("_yesterday", " la veille", " the day before"),
        ("_today", " le jour de la prévision", " on the day of the forecast"),
    ];

    /// <summary>Whether its value is a level less another: it may be zero or below, and so many times the usual one says nothing.</summary>
    public static bool IsDifference(Feature feature) => feature.Name.EndsWith(Rise, StringComparison.Ordinal);

    public static string Name(Feature feature, bool french)
    {
        const string Forecast = "forecast_";
        if (feature.Name.StartsWith(Forecast, StringComparison.Ordinal) && Columns.TryGetValue(feature.Name[Forecast.Length..], out var foretold))
        {
            return french ? foretold.French + " annoncé par l’agence" : foretold.English + " as the agency forecasts it";
        }

        var time = Array.Find(Times, time => feature.Name.EndsWith(time.Suffix, StringComparison.Ordinal));
        var column = time.Suffix is null ? feature.Name : feature.Name[..^time.Suffix.Length];
        var (inFrench, inEnglish) = Columns.TryGetValue(column, out var known) ? known : ($"« {column} »", $"“{column}”");
        return french ? inFrench + time.French : inEnglish + time.English;
    }
}
