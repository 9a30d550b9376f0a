namespace Registry.PollutionPeaks.Features;

/// <summary>What a model learns from and is asked about: one row a station and target day, sorted by date, then by station. No value is missing.</summary>
/// <param name="Features">The inputs, in the order of each row's values; none is constant.</param>
public sealed record FeatureTable(IReadOnlyList<Feature> Features, IReadOnlyList<FeatureRow> Rows);

/// <param name="Name">Stable and unique, such as <c>pm10_yesterday</c>; texts are found by it.</param>
/// <param name="Unit">As a person reads it, such as <c>µg/m³</c>; empty where there is none.</param>
/// <param name="Source">Where the value would come from on the day the forecast is made.</param>
public sealed record Feature(string Name, string Unit, FeatureSource Source)
{
    /// <summary>Values pile up near zero and reach far up, as levels do: a model that adds up straight lines does better on <c>log(1 + value)</c>.</summary>
    public bool IsSkewed { get; init; }
}

public enum FeatureSource
{
    /// <summary>Measured before the forecast is made.</summary>
    Observed,

    /// <summary>Known in advance: the season, the day of the week.</summary>
    Calendar,

    /// <summary>A forecast for the target day.</summary>
    Forecast,

    /// <summary>The target day's observed weather, standing in for its forecast.</summary>
    ObservedStandIn,
}

/// <param name="Date">The target day: the day that the prediction is about.</param>
/// <param name="Values">One for each feature.</param>
/// <param name="Level">What was measured on the target day, in the target's unit.</param>
/// <param name="IsPeak">The threshold was exceeded on the target day.</param>
/// <param name="LevelBefore">The last level known when the forecast is made: what persistence goes by.</param>
/// <param name="AgencyForecast">The agency's own forecast of the level; null where there is none.</param>
public sealed record FeatureRow(
    string Station, DateOnly Date, IReadOnlyList<float> Values, double Level, bool IsPeak, double LevelBefore, double? AgencyForecast);
