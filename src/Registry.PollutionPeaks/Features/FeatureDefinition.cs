namespace Registry.PollutionPeaks.Features;

/// <summary>A feature with the rule that makes its value.</summary>
/// <param name="Of">The value for a target day; NaN where it cannot be known. May look only at what is known when the forecast is made.</param>
internal sealed record FeatureDefinition(Feature Feature, Func<StationDays, int, double> Of);
