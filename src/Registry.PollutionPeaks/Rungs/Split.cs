using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>The earliest days to learn from, the latest to be tested on; all stations of a day on the same side.</summary>
public sealed class Split
{
    private const int FoldCount = 4;

    /// <summary>The first fold learns from this share of the training days, each next one from more.</summary>
    private const double FirstFoldShare = 0.4;

    /// <summary>With fewer, the first fold would learn from a month at most.</summary>
    private const int FewestTrainingDays = 90;

    private readonly DateOnly[] _trainingDates;
    private Fold[]? _folds;

    /// <exception cref="TooLittleToLearnException">There are too few days to split.</exception>
    public Split(FeatureTable table, double testShare)
    {
        var dates = table.Rows.Select(row => row.Date).Distinct().Order().ToArray();
        var learnt = (int)Math.Round(dates.Length * (1 - testShare), MidpointRounding.AwayFromZero);
        if (learnt < FewestTrainingDays || learnt >= dates.Length)
        {
            throw new TooLittleToLearnException(
                $"{dates.Length} days with a level and all features are too few: at least {FewestTrainingDays} are needed to learn from, and others to test on.");
        }

        _trainingDates = dates[..learnt];
        TrainingEnds = dates[learnt - 1];
        Training = [.. table.Rows.Where(row => row.Date <= TrainingEnds)];
        Test = [.. table.Rows.Where(row => row.Date > TrainingEnds)];
        Features = Skewness.Mark(table.Features, Training);
    }

    public DateOnly TrainingEnds { get; }

    /// <summary>The inputs, with those marked as skewed that the training days show to be so.</summary>
    public IReadOnlyList<Feature> Features { get; }

    public IReadOnlyList<FeatureRow> Training { get; }

    public IReadOnlyList<FeatureRow> Test { get; }

    /// <summary>Rolling origin inside the training days: each fold learns from the days before its own.</summary>
    internal IReadOnlyList<Fold> Folds() => _folds ??= [.. MakeFolds()];

    private IEnumerable<Fold> MakeFolds()
    {
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var begins = _trainingDates[Boundary(fold)];
            var ends = _trainingDates[Boundary(fold + 1) - 1];
            yield return new(
                [.. Training.Where(row => row.Date < begins)],
                [.. Training.Where(row => row.Date >= begins && row.Date <= ends)]);
        }
    }

    private int Boundary(int fold) => (int)(_trainingDates.Length * (FirstFoldShare + ((1 - FirstFoldShare) * fold / FoldCount)));
}

/// <param name="Learnt">Days before those checked.</param>
internal sealed record Fold(IReadOnlyList<FeatureRow> Learnt, IReadOnlyList<FeatureRow> Checked);
