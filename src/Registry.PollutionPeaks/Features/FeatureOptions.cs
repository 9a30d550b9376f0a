namespace Registry.PollutionPeaks.Features;

/// <summary>How far ahead the forecast looks.</summary>
public enum Horizon
{
    /// <summary>For the day that begins: everything up to the evening before is known.</summary>
    Today = 0,

    /// <summary>For the day after it, made at the same moment: the day between is not known.</summary>
    Tomorrow = 1,
}

/// <param name="WithAgencyForecast">Give the agency's own forecast of the target to the models as an input. By default it is only a rival.</param>
public sealed record FeatureOptions(Horizon Horizon, bool WithAgencyForecast = false);
