namespace Registry.PollutionPeaks.Targets;

public enum ThresholdKind
{
    /// <summary>The public is told, vulnerable people are advised.</summary>
    Information,

    /// <summary>Everybody is at risk; measures are ordered.</summary>
    Alert,

    /// <summary>A value that law or science wants kept on all but a few days.</summary>
    LimitOrGuideline,

    /// <summary>A class of the ATMO index.</summary>
    Index,
}

/// <param name="Statistic">What of the day the threshold is compared with.</param>
/// <param name="Source">The text that sets it.</param>
/// <param name="Remark">What the comparison here leaves out; null where nothing.</param>
public sealed record Threshold(PeakTarget Target, ThresholdKind Kind, string Statistic, string Source, string? Remark = null);

/// <summary>Thresholds that a day can be judged by, with the texts that set them.</summary>
public static class Thresholds
{
    private const string Environment = "Code de l’environnement, art. R221-1";
    private const string Air2024 = "Directive (EU) 2024/2881, annex I";
    private const string Who = "WHO global air quality guidelines 2021";
    private const string Index = "Arrêté du 10 juillet 2020 (indice de la qualité de l’air ambiant)";

    /// <summary>Pollutant by pollutant, the strictest threshold (the highest level) first.</summary>
    public static IReadOnlyList<Threshold> All { get; } =
    [
        Of("pm10", 80, ThresholdKind.Alert, "daily mean", Environment),
        Of("pm10", 50, ThresholdKind.Information, "daily mean", Environment, "Also the daily limit value of directive 2008/50/EC, allowed on 35 days a year."),
        Of("pm10", 45, ThresholdKind.LimitOrGuideline, "daily mean", $"{Air2024}; {Who}", "From 2030 the directive allows it on 18 days a year."),
        Of("pm10", 35, ThresholdKind.LimitOrGuideline, "daily mean", "Directive 2008/50/EC, annex II", "The upper assessment threshold: 70 % of the limit value."),
        Of("o3", 360, ThresholdKind.Alert, "highest hour", Environment, "Third step of the graded alert."),
        Of("o3", 300, ThresholdKind.Alert, "highest hour", Environment, "Second step of the graded alert, once it lasts three hours."),
        Of("o3", 240, ThresholdKind.Alert, "highest hour", Environment, "First step of the graded alert, once it lasts three hours; at once for the protection of all."),
        Of("o3", 180, ThresholdKind.Information, "highest hour", Environment),
        Of("o3", 120, ThresholdKind.LimitOrGuideline, "highest hour", $"{Environment}; {Air2024}",
            "The texts compare the highest eight-hour mean (column o3_8h) with it; the highest hour is above it more often."),
        Of("no2", 400, ThresholdKind.Alert, "highest hour", Environment, "Once it lasts three hours; or 200 on the day before, that day and, by forecast, the next."),
        Of("no2", 200, ThresholdKind.Information, "highest hour", Environment),
        Of("no2", 90, ThresholdKind.Index, "highest hour", Index, "Above it the sub-index is “degraded”."),
        Of("pm25", 50, ThresholdKind.Index, "daily mean", Index, "Above it the sub-index is “very bad”."),
        Of("pm25", 25, ThresholdKind.LimitOrGuideline, "daily mean", $"{Air2024}; {Index}",
            "From 2030 the directive allows it on 18 days a year; above it the sub-index is “bad”. French law has no information or alert threshold for it."),
        Of("pm25", 15, ThresholdKind.LimitOrGuideline, "daily mean", Who, "To be exceeded on at most three or four days a year."),
        Of(PeakTarget.AtmoIndex, AtmoIndex.VeryBad - 1, ThresholdKind.Index, "worst sub-index of the day", Index, "“Very bad” or worse."),
        Of(PeakTarget.AtmoIndex, AtmoIndex.Bad - 1, ThresholdKind.Index, "worst sub-index of the day", Index, "“Bad” or worse."),
        Of(PeakTarget.AtmoIndex, AtmoIndex.Degraded - 1, ThresholdKind.Index, "worst sub-index of the day", Index, "“Degraded” or worse."),
    ];

    private static Threshold Of(string column, double level, ThresholdKind kind, string statistic, string source, string? remark = null) =>
        new(new PeakTarget(column, level), kind, statistic, source, remark);
}
