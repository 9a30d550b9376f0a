using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Explanations;

/// <param name="Score">In log-odds.</param>
/// <param name="OutOfRange">Features beyond what the model has seen.</param>
public sealed record Prediction(double Score, double Probability, bool IsAlert, IReadOnlyList<OutOfRange> OutOfRange)
{
    /// <summary>A feature is so far from all that was seen that the probability means nothing: it must not be relied on.</summary>
    public bool IsRefused => OutOfRange.Any(feature => feature.IsFar);
}

/// <param name="Lowest">The lowest value seen.</param>
/// <param name="IsFar">By more than a tenth of the span of values seen.</param>
public sealed record OutOfRange(Feature Feature, float Value, float Lowest, float Highest, bool IsFar);

/// <summary>A prediction as a sum.</summary>
/// <param name="Bias">With all <see cref="Contribution.Addend"/>, the score.</param>
/// <param name="Baseline">The score of a typical day; with all <see cref="Contribution.Difference"/>, the score.</param>
/// <param name="Contributions">One for each feature, the largest difference first.</param>
public sealed record Explanation(Prediction Prediction, double Bias, double Baseline, IReadOnlyList<Contribution> Contributions);

/// <param name="Usual">The median of the days learnt from.</param>
/// <param name="Addend">What the feature adds to the score.</param>
/// <param name="Difference">How much more than on average.</param>
public sealed record Contribution(Feature Feature, float Value, float Usual, double Addend, double Difference);

/// <summary>What came of what the model said about days it had not learnt from.</summary>
/// <param name="Lowest">Probabilities from here …</param>
/// <param name="Highest">… to here.</param>
/// <param name="Days">How many days had such a probability.</param>
/// <param name="Peaks">How many of them were peaks.</param>
/// <param name="Share">Of peaks among such days, by drawing the days anew.</param>
public sealed record TrackRecord(double Lowest, double Highest, int Days, int Peaks, Evaluation.Interval Share);
