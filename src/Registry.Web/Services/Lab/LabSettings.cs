using Registry.PollutionPeaks.Frugality;

namespace Registry.Web.Services.Lab;

/// <summary>Section <c>Registry:Lab</c> of the configuration.</summary>
public sealed class LabSettings
{
    public const string Section = "Registry:Lab";

    /// <summary>How many false alarms a missed peak is worth before a reader says otherwise.</summary>
    public double MissCost { get; set; } = 5;

    /// <summary>Where people find the official information on air quality.</summary>
    public string OfficialAlerts { get; set; } = "https://www.atmo-france.org/";

    /// <summary>Power of one busy core, in watts, by which energy is reckoned where it cannot be read.</summary>
    public double CoreWatts { get; set; } = FootprintSettings.Default.CoreWatts;

    /// <summary>CO₂e of a kilowatt-hour, in grams.</summary>
    public double GridFactor { get; set; } = FootprintSettings.Default.GridFactor;

    public FootprintSettings Footprint => FootprintSettings.Default with { CoreWatts = CoreWatts, GridFactor = GridFactor };
}
