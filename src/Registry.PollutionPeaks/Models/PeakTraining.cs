using Registry.PollutionPeaks.Evaluation;
using Registry.PollutionPeaks.Explanations;
using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Rungs;
using Registry.PollutionPeaks.Targets;

namespace Registry.PollutionPeaks.Models;

/// <summary>A model with what is known about it: how its rivals did and the files ML.NET can load.</summary>
public sealed record PeakTraining(PeakModel Model, LadderResult Comparison, IReadOnlyDictionary<string, byte[]> MlFiles)
{
    private const int DensityParts = 24;
    private const double LowShare = 0.01;
    private const double HighShare = 0.99;

    /// <summary>Days that a share of peaks is told of, at the least.</summary>
    private const int SmallestGroup = 30;

    /// <summary>What the kept rung said of the folds, and what came.</summary>
    private (double[] Probabilities, bool[] IsPeak) Folds { get; init; } = ([], []);

    /// <summary>The threshold that costs least on the folds of the training days, where a missed peak costs so many false alarms.</summary>
    public double ThresholdFor(double missCost) => DecisionThreshold.Choose(Folds.Probabilities, Folds.IsPeak, missCost);

    /// <summary>
    /// Evaluates the ladder and keeps one rung that explains itself. Which one is chosen by the folds of the training days, so that the test stays a test.
    /// </summary>
    /// <param name="rung">Logistic or additive; null for the one with the lower Brier score on the folds.</param>
    /// <exception cref="TooLittleToLearnException">Too few days, or no peak to learn from.</exception>
    public static PeakTraining Train(
        FeatureTable table,
        PeakQuestion question,
        LadderOptions options,
        Rung? rung = null,
        Action<int, int>? progress = null,
        CancellationToken cancellation = default)
    {
        var (result, trained) = Ladder.Climb(table, options, progress, cancellation);
        var kept = trained.Values.Where(candidate => candidate.Rung.ExplainsItself() && (rung is null || candidate.Rung == rung)).MinBy(candidate => candidate.FoldBrier)
            ?? throw new TooLittleToLearnException("The days to learn from hold too few peaks, or too few days without one, to train a model that explains itself.");
        var model = (SumModel)kept.Model;
        return new(Describe(question, options, kept, model), result, model.Files.ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal))
        {
            Folds = ([.. kept.Folds.SelectMany(fold => fold.Scores).Select(kept.Probability)], [.. kept.Folds.SelectMany(fold => fold.IsPeak)]),
        };
    }

    private static PeakModel Describe(PeakQuestion question, LadderOptions options, TrainedRung kept, SumModel model)
    {
        var sum = kept.Calibration is { } calibration ? model.Sum.Calibrated(calibration) : model.Sum;
        var rows = kept.Split.Training;
        var importance = PermutationImportance.Of(sum, kept.Split.Test, options.Seed);
        var profiles = kept.Split.Features.Select((feature, i) => Profile(feature, [.. rows.Select(row => row.Values[i])], sum.Shapes[i], importance[i]));
        var period = new TrainingPeriod(question.Data, question.IsSimulated, rows[0].Date, kept.Split.TrainingEnds, rows.Count, Ladder.Peaks(rows));
        return new(kept.Rung, question.Target, question.Horizon, options.MissCost, kept.Threshold, [.. profiles], sum, Record(kept, options), period);
    }

    private static FeatureProfile Profile(Feature feature, float[] values, Shape shape, double importance)
    {
        var contributions = values.Select(value => shape.At(value)).ToArray();
        var mean = contributions.Average();
        var average = values.Average(value => (double)value);
        Array.Sort(values);
        var sorted = values.Select(value => (double)value).ToArray();
        return new(
            feature,
            values[0],
            (float)Interval.Quantile(sorted, LowShare),
            (float)Interval.Quantile(sorted, 0.5),
            (float)Interval.Quantile(sorted, HighShare),
            values[^1],
            Math.Sqrt(sorted.Average(value => (value - average) * (value - average))),
            mean,
            Math.Sqrt(contributions.Average(value => (value - mean) * (value - mean))),
            importance,
            Density(values));
    }

    private static int[] Density(float[] sorted)
    {
        var parts = new int[DensityParts];
        var width = (sorted[^1] - sorted[0]) / DensityParts;
        foreach (var value in sorted)
        {
            parts[Math.Min(DensityParts - 1, (int)((value - sorted[0]) / width))]++;
        }

        return parts;
    }

    private static TrackRecord[] Record(TrainedRung kept, LadderOptions options)
    {
        var rows = kept.Folds.SelectMany(fold => fold.Rows).ToArray();
        var isPeak = rows.Select(row => row.IsPeak).ToArray();
        var probabilities = kept.Folds.SelectMany(fold => fold.Scores).Select(kept.Probability).ToArray();
        var bootstrap = new DayBootstrap([.. rows.Select(row => row.Date)], options.BootstrapDraws, options.Seed);
        return [.. Groups(probabilities).Select(group => Recorded(group, probabilities, isPeak, bootstrap))];
    }

    /// <summary>
    /// Days with probabilities near each other, lowest first. Most days are quiet and near zero: groups are small at the top, where alerts are given, and double
    /// in size on the way down.
    /// </summary>
    private static List<int[]> Groups(double[] probabilities)
    {
        var order = Enumerable.Range(0, probabilities.Length).OrderBy(row => probabilities[row]).ToArray();
        var groups = new List<int[]>();
        for (int end = order.Length, size = SmallestGroup; end > 0; size *= 2)
        {
            var start = end - size < size ? 0 : end - size;
            while (start > 0 && probabilities[order[start]] == probabilities[order[start - 1]])
            {
                start--;
            }

            groups.Insert(0, order[start..end]);
            end = start;
        }

        return groups;
    }

    private static TrackRecord Recorded(int[] group, double[] probabilities, bool[] isPeak, DayBootstrap bootstrap)
    {
        var shares = bootstrap.Resample(weights => (double)group.Sum(row => isPeak[row] ? weights[row] : 0) / group.Sum(row => weights[row]));
        return new(probabilities[group[0]], probabilities[group[^1]], group.Length, group.Count(row => isPeak[row]), Interval.Of(shares));
    }
}

/// <summary>What is asked of the data.</summary>
/// <param name="Data">Name of the data, such as the file's.</param>
public sealed record PeakQuestion(PeakTarget Target, Horizon Horizon, string Data, bool IsSimulated);
