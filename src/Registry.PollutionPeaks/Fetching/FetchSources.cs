namespace Registry.PollutionPeaks.Fetching;

/// <summary>Where public data lie. An operator can point each elsewhere, such as to a mirror.</summary>
public sealed class FetchSources
{
    /// <summary>Archive of the UCI data set 501.</summary>
    public string UciBeijing { get; set; } = "https://archive.ics.uci.edu/static/public/501/beijing+multi+site+air+quality+data.zip";

    /// <summary>Archive of the UCI data set 360.</summary>
    public string UciItaly { get; set; } = "https://archive.ics.uci.edu/static/public/360/air+quality.zip";

    /// <summary>National hourly file of one day: <c>{0}</c> is the year, <c>{1}</c> the day as yyyy-mm-dd.</summary>
    public string Lcsqa { get; set; } =
        "https://files.data.gouv.fr/lcsqa/concentrations-de-polluants-atmospheriques-reglementes/temps-reel/{0}/FR_E2_{1}.csv";

    /// <summary>Weather archive without its query.</summary>
    public string OpenMeteo { get; set; } = "https://archive-api.open-meteo.com/v1/archive";
}
