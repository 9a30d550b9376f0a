using Registry.PollutionPeaks.Evaluation;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>One rung as a machine reads it: <c>peaks evaluate --json</c> and the model card have the same figures. Null is a figure that does not exist.</summary>
/// <param name="Far">False alarm ratio: the share of alerts without a peak. Null where there was no alert.</param>
/// <param name="TestDays">Rows of the test: one a station and day.</param>
/// <param name="TrainSeconds">The last training; choosing on the folds is in <paramref name="SelectionSeconds"/>.</param>
/// <param name="PredictionJoules">For one thousand predictions.</param>
/// <param name="AllocatedBytes">Managed memory asked for while training; native memory is not in it.</param>
public sealed record RungSummary(
    string Rung,
    bool Available,
    string? Reason,
    double? Auc,
    double? AveragePrecision,
    double? F1,
    double? Pod,
    double? Far,
    double? Csi,
    double? Brier,
    double? BrierSkill,
    double? Threshold,
    int? TestDays,
    int? TestPeaks,
    double? TrainSeconds,
    long? ModelBytes,
    double? EnergyJoules,
    string? EnergyMethod,
    double? EnergyJoulesLow,
    double? EnergyJoulesHigh,
    double? Co2Grams,
    double? CpuSeconds,
    double? SelectionSeconds,
    double? PredictionJoules,
    long? AllocatedBytes,
    int? Inputs,
    bool? Calibrated,
    double? FoldBrier,
    double? Ece,
    IReadOnlyList<double?>? EceInterval,
    IReadOnlyList<double?>? EceOfPerfectForecaster,
    int? TestDates,
    IReadOnlyDictionary<string, IReadOnlyList<double?>>? Intervals,
    IReadOnlyDictionary<string, double>? Settings)
{
    public static RungSummary Of(RungResult result) => result.Scores is { } scores ? Of(result.Rung, scores) : Unavailable(result);

    private static RungSummary Of(Rung rung, RungScores scores) => new(
        rung.Name(),
        true,
        null,
        Known(scores.Auc),
        Known(scores.AveragePrecision),
        Known(scores.Alerts.F1),
        Known(scores.Alerts.Pod),
        Known(scores.Alerts.Far),
        Known(scores.Alerts.Csi),
        Known(scores.Brier),
        Known(scores.BrierSkill),
        scores.Threshold,
        scores.TestDays,
        scores.TestPeaks,
        scores.Training.Seconds,
        scores.ModelBytes,
        scores.Training.EnergyJoules,
        scores.EnergyMethod,
        scores.Training.EnergyLow,
        scores.Training.EnergyHigh,
        scores.Training.Co2Grams,
        scores.Training.CpuSeconds,
        scores.SelectionSeconds,
        scores.Predicting.EnergyJoules,
        scores.Training.AllocatedBytes,
        scores.Inputs,
        scores.IsCalibrated,
        Known(scores.FoldBrier),
        Known(scores.Reliability.Error),
        Bounds(scores.Reliability.ErrorInterval),
        Bounds(scores.Reliability.PerfectError),
        scores.TestDates,
        new Dictionary<string, IReadOnlyList<double?>>
        {
            ["auc"] = Bounds(scores.Intervals.Auc),
            ["averagePrecision"] = Bounds(scores.Intervals.AveragePrecision),
            ["f1"] = Bounds(scores.Intervals.F1),
            ["pod"] = Bounds(scores.Intervals.Pod),
            ["far"] = Bounds(scores.Intervals.Far),
            ["csi"] = Bounds(scores.Intervals.Csi),
            ["brier"] = Bounds(scores.Intervals.Brier),
            ["brierSkill"] = Bounds(scores.Intervals.BrierSkill),
        },
        scores.Settings);

    private static RungSummary Unavailable(RungResult result) => new(
        result.Rung.Name(), false, result.Reason, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static double? Known(double figure) => double.IsNaN(figure) ? null : figure;

    private static double?[] Bounds(Interval interval) => [Known(interval.Low), Known(interval.High)];
}
