using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Frugality;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>All rungs on the same test days.</summary>
/// <param name="TrainingEnds">The last day learnt from; the test begins after it.</param>
/// <param name="TrainingDays">Rows learnt from: one a station and day. <see cref="RungScores.TestDays"/> counts alike.</param>
/// <param name="Rungs">From frugal to heavy; those that are unavailable say why.</param>
/// <param name="Recommendation">Null where there are too few peaks to tell the rungs apart.</param>
/// <param name="Warnings">What limits the comparison as a whole.</param>
public sealed record LadderResult(
    DateOnly TrainingEnds,
    int TrainingDays,
    int TrainingPeaks,
    IReadOnlyList<RungResult> Rungs,
    Recommendation? Recommendation,
    IReadOnlyList<LadderWarning> Warnings)
{
    public RungResult this[Rung rung] => Rungs.Single(result => result.Rung == rung);
}

/// <param name="Reason">Why it is unavailable; null where it was trained.</param>
/// <param name="Scores">Null where unavailable.</param>
public sealed record RungResult(Rung Rung, string? Reason, RungScores? Scores)
{
    public bool IsAvailable => Scores is not null;
}

/// <param name="Auc">Area under the ROC curve: how often a peak day was ranked above another day. 0.5 is chance.</param>
/// <param name="Alerts">With the threshold chosen on training days.</param>
/// <param name="BrierSkill">Against climatology.</param>
/// <param name="Threshold">An alert is given from this probability on.</param>
/// <param name="IsCalibrated">Probabilities were corrected on training days, because that lowered the Brier score on the folds.</param>
/// <param name="FoldBrier">The Brier score on folds of the training days: what choices are made by, never the test.</param>
/// <param name="TestDays">Rows of the test: one a station and day.</param>
/// <param name="TestDates">Calendar days among them.</param>
/// <param name="Training">The last training, with everything chosen.</param>
/// <param name="SelectionSeconds">What choosing on the folds took besides.</param>
/// <param name="Predicting">One thousand predictions.</param>
/// <param name="ModelBytes">What must be kept to predict.</param>
/// <param name="Inputs">Values that the model asks for.</param>
/// <param name="Settings">What was chosen on the folds, such as the strength of regularisation.</param>
/// <param name="TestProbabilities">One for each test row, in the order of <see cref="Split.Test"/>.</param>
public sealed record RungScores(
    double Auc,
    double AveragePrecision,
    AlertCount Alerts,
    double Brier,
    double BrierSkill,
    Reliability Reliability,
    double Threshold,
    bool IsCalibrated,
    double FoldBrier,
    int TestDays,
    int TestDates,
    int TestPeaks,
    RungIntervals Intervals,
    Footprint Training,
    double SelectionSeconds,
    Footprint Predicting,
    string EnergyMethod,
    long ModelBytes,
    int Inputs,
    IReadOnlyDictionary<string, double> Settings,
    IReadOnlyList<double> TestProbabilities);

/// <summary>How far each figure depends on the test days that happened to come.</summary>
public sealed record RungIntervals(Interval Auc, Interval AveragePrecision, Interval Brier, Interval BrierSkill, Interval Pod, Interval Far, Interval Csi, Interval F1);

/// <param name="Rung">The lowest rung that the test cannot tell from the best.</param>
/// <param name="Best">The rung with the lowest Brier score on the test.</param>
/// <param name="Loss">What the rungs were compared by: the Brier score.</param>
/// <param name="Difference">How much higher the recommended rung's Brier score is than the best one's, by drawing the days anew: zero is inside.</param>
/// <param name="Steps">What each higher rung would buy and cost, compared with the recommended one.</param>
public sealed record Recommendation(Rung Rung, Rung Best, string Loss, Interval Difference, IReadOnlyList<Step> Steps);

/// <summary>From the recommended rung to a higher one.</summary>
/// <param name="BrierGain">How much lower the Brier score would be; negative where it would be higher.</param>
/// <param name="ErrorsAvoided">Missed peaks and false alarms fewer in the test; negative where there would be more.</param>
/// <param name="EnergyRatio">How many times the training energy.</param>
/// <param name="BytesRatio">How many times the size of the model.</param>
/// <param name="LosesExplanation">The higher rung cannot explain itself exactly, the recommended one can.</param>
public sealed record Step(Rung To, double BrierGain, Interval BrierGainInterval, int ErrorsAvoided, double EnergyRatio, double BytesRatio, bool LosesExplanation);

public enum LadderWarning
{
    /// <summary>Fewer than ten peaks in the test: figures are shown, rungs are not ranked.</summary>
    TooFewTestPeaks,

    /// <summary>Fewer than ten days without a peak in the test: figures are shown, rungs are not ranked.</summary>
    TooFewQuietTestDays,

    /// <summary>Fewer than ten peaks to learn from.</summary>
    TooFewTrainingPeaks,

    /// <summary>Some days have no forecast of the agency; the last level stood in for it.</summary>
    AgencyForecastMissing,
}
