using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Targets;

namespace Registry.PollutionPeaks.Models;

/// <summary>
/// A trained model that explains itself: all that is needed to predict a day and to say why, as plain numbers, without ML.NET. It does not change and may be
/// used by several threads at once.
/// </summary>
/// <param name="Rung"><see cref="Rung.Logistic"/> or <see cref="Rung.Additive"/>.</param>
/// <param name="Threshold">An alert is given from this probability on.</param>
/// <param name="MissCost">How many false alarms a missed peak was said to cost when the threshold was chosen.</param>
/// <param name="Features">The inputs, in the order in which values are given.</param>
/// <param name="Sum">The score in log-odds, calibration included: the probability is its logistic function and nothing else.</param>
/// <param name="TrackRecord">What came of what the model said about days it had not learnt from; lowest probabilities first.</param>
public sealed record PeakModel(
    Rung Rung,
    PeakTarget Target,
    Horizon Horizon,
    double MissCost,
    double Threshold,
    IReadOnlyList<FeatureProfile> Features,
    ShapeSum Sum,
    IReadOnlyList<TrackRecord> TrackRecord,
    TrainingPeriod Training)
{
    /// <summary>Beyond the values seen by more than this share of their span, the model refuses.</summary>
    private const double RefusalMargin = 0.1;

    private readonly double _baseline = Sum.Bias + Features.Sum(feature => feature.MeanContribution);

    /// <summary>The score of a typical day: the bias and the mean contribution of each feature. Contributions are told as distances from it.</summary>
    public double Baseline => _baseline;

    /// <summary>From this score on an alert is given.</summary>
    public double AlertScore => LogOdds.Of(Threshold);

    /// <summary>The same model with another threshold, as a trainer moves it.</summary>
    /// <param name="threshold">Above 0, below 1.</param>
    public PeakModel WithThreshold(double threshold) => this with { Threshold = threshold };

    /// <param name="values">One for each feature.</param>
    public Prediction Predict(IReadOnlyList<float> values)
    {
        var score = Sum.Score(values);
        return new(score, LogOdds.ToProbability(score), score >= AlertScore, OutOfRange(values));
    }

    /// <summary>The prediction and what each feature added to it, largest first. The bias and all addends make the score; so do the baseline and all differences.</summary>
    public Explanation Explain(IReadOnlyList<float> values)
    {
        var contributions = new Contribution[Features.Count];
        var score = Sum.Bias;
        for (var i = 0; i < contributions.Length; i++)
        {
            var addend = Sum.Shapes[i].At(values[i]);
            score += addend;
            contributions[i] = new(Features[i].Feature, values[i], Features[i].Usual, addend, addend - Features[i].MeanContribution);
        }

        Array.Sort(contributions, (one, other) => Math.Abs(other.Difference).CompareTo(Math.Abs(one.Difference)));
        return new(new(score, LogOdds.ToProbability(score), score >= AlertScore, OutOfRange(values)), Sum.Bias, Baseline, contributions);
    }

    /// <summary>How often it was a peak when the model said about the same, on days it had not learnt from.</summary>
    /// <returns>Null where the folds gave no record.</returns>
    public TrackRecord? RecordAt(double probability) =>
        TrackRecord.FirstOrDefault(record => probability <= record.Highest) ?? (TrackRecord.Count > 0 ? TrackRecord[^1] : null);

    private List<OutOfRange> OutOfRange(IReadOnlyList<float> values)
    {
        var found = new List<OutOfRange>(0);
        for (var i = 0; i < Features.Count; i++)
        {
            var profile = Features[i];
            if (values[i] < profile.Lowest || values[i] > profile.Highest)
            {
                var beyond = values[i] < profile.Lowest ? profile.Lowest - values[i] : values[i] - profile.Highest;
                found.Add(new(profile.Feature, values[i], profile.Lowest, profile.Highest, beyond > RefusalMargin * (profile.Highest - profile.Lowest)));
            }
        }

        return found;
    }
}

/// <summary>What a feature was like on the days learnt from.</summary>
/// <param name="Usual">The median.</param>
/// <param name="Low">The 1st percentile; with <paramref name="High"/>, the 99th, the bounds of what is plausible.</param>
/// <param name="MeanContribution">What the feature added on average.</param>
/// <param name="Spread">Standard deviation of what it added: how much it moves the score.</param>
/// <param name="Importance">How much the Brier score of the test worsens when the feature's values are shuffled among the days.</param>
/// <param name="Density">How many days fell in each of equally wide parts from lowest to highest.</param>
public sealed record FeatureProfile(
    Feature Feature,
    float Lowest,
    float Low,
    float Usual,
    float High,
    float Highest,
    double Deviation,
    double MeanContribution,
    double Spread,
    double Importance,
    IReadOnlyList<int> Density);

/// <param name="Data">Name of the data, such as the file's.</param>
/// <param name="IsSimulated">The data were made up: whoever shows the model says so.</param>
/// <param name="Days">Rows: one a station and day.</param>
public sealed record TrainingPeriod(string Data, bool IsSimulated, DateOnly First, DateOnly Last, int Days, int Peaks);
