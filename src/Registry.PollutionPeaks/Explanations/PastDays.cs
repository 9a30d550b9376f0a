using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Models;

namespace Registry.PollutionPeaks.Explanations;

/// <summary>The days learnt from, to find those that resemble another.</summary>
public sealed class PastDays
{
    /// <summary>On an ordinary day, one past day in a hundred is within reach.</summary>
    private const double ReachShare = 0.01;

    private const int ReachSamples = 100;

    private readonly PeakModel _model;
    private readonly IReadOnlyList<FeatureRow> _rows;
    private readonly double[] _weights;
    private readonly double _reach;

    /// <param name="rows">Those after the training period are left out.</param>
    public PastDays(PeakModel model, IReadOnlyList<FeatureRow> rows)
    {
        _model = model;
        _rows = [.. rows.Where(row => row.Date <= model.Training.Last && !double.IsNaN(row.Level))];
        var spread = model.Features.Sum(feature => feature.Spread);

        // A feature that moves the score more counts more; a standard deviation is its measure.
        _weights = [.. model.Features.Select(feature => feature.Deviation > 0 && spread > 0 ? feature.Spread / spread / (feature.Deviation * feature.Deviation) : 0)];
        _reach = Reach();
    }

    /// <summary>The nearest past days, nearest first, and how many are near at all.</summary>
    public SimilarDays Nearest(IReadOnlyList<float> values, int count = 5)
    {
        var distances = _rows.Select(row => Distance(row.Values, values)).ToArray();
        var order = Enumerable.Range(0, distances.Length).OrderBy(row => distances[row]).Take(count);
        return new(
            [.. order.Select(row => new SimilarDay(_rows[row], distances[row], _model.Predict(_rows[row].Values).Probability))],
            distances.Count(distance => distance <= _reach),
            Enumerable.Range(0, distances.Length).Count(row => distances[row] <= _reach && _rows[row].IsPeak));
    }

    private double Reach()
    {
        if (_rows.Count == 0)
        {
            return 0;
        }

        var step = Math.Max(1, _rows.Count / ReachSamples);
        var rank = (int)Math.Ceiling(_rows.Count * ReachShare);
        var reaches = Enumerable.Range(0, _rows.Count / step).AsParallel()
            .Select(sample => _rows.Select(row => Distance(row.Values, _rows[sample * step].Values)).Order().ElementAt(Math.Min(rank, _rows.Count - 1)))
            .Order().ToArray();
        return reaches[reaches.Length / 2];
    }

    private double Distance(IReadOnlyList<float> one, IReadOnlyList<float> other)
    {
        double sum = 0;
        for (var i = 0; i < _weights.Length; i++)
        {
            var difference = one[i] - other[i];
            sum += _weights[i] * difference * difference;
        }

        return Math.Sqrt(sum);
    }
}

/// <param name="Days">Nearest first.</param>
/// <param name="WithinReach">How many past days are as near as, on an ordinary day, one in a hundred is.</param>
/// <param name="PeaksWithinReach">How many of these were peaks.</param>
public sealed record SimilarDays(IReadOnlyList<SimilarDay> Days, int WithinReach, int PeaksWithinReach)
{
    /// <summary>Below so many, the model has hardly seen such a day.</summary>
    public const int Few = 10;
}

/// <param name="Distance">In standard deviations, features that move the score weighing more.</param>
/// <param name="Probability">What the model says of that day; it has learnt from it.</param>
public sealed record SimilarDay(FeatureRow Row, double Distance, double Probability);
