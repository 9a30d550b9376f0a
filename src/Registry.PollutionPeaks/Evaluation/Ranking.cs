namespace Registry.PollutionPeaks.Evaluation;

/// <summary>
/// Scores sorted once, highest first, with equal scores in one group: areas under curves then cost one pass, however often the days are weighted anew.
/// </summary>
internal sealed class Ranking
{
    private readonly int[] _order;
    private readonly bool[] _endsGroup;
    private readonly bool[] _isPeak;

    public Ranking(IReadOnlyList<double> scores, IReadOnlyList<bool> isPeak)
    {
        var descending = scores.Select(score => -score).ToArray();
        _order = [.. Enumerable.Range(0, descending.Length)];
        Array.Sort(descending, _order);
        _endsGroup = [.. descending.Select((score, rank) => rank == descending.Length - 1 || score < descending[rank + 1])];
        _isPeak = [.. _order.Select(row => isPeak[row])];
    }

    /// <summary>
    /// Area under the ROC curve (a tie counts half) and average precision as scikit-learn defines it: the sum over distinct scores of the gain in recall
    /// times the precision there, without interpolation.
    /// </summary>
    /// <param name="weights">How often each row counts; null for once.</param>
    /// <returns>NaN where the weighted rows hold no peak, or, for the ROC area, nothing but peaks.</returns>
    public (double RocArea, double AveragePrecision) Areas(IReadOnlyList<int>? weights = null)
    {
        double peaks = 0, others = 0, groupPeaks = 0, groupOthers = 0, concordant = 0, precisionGain = 0;
        for (var rank = 0; rank < _order.Length; rank++)
        {
            var weight = weights?[_order[rank]] ?? 1;
            if (_isPeak[rank])
            {
                groupPeaks += weight;
            }
            else
            {
                groupOthers += weight;
            }

            if (_endsGroup[rank] && groupPeaks + groupOthers > 0)
            {
                concordant += groupOthers * (peaks + (groupPeaks / 2));
                peaks += groupPeaks;
                others += groupOthers;
                precisionGain += groupPeaks * peaks / (peaks + others);
                groupPeaks = groupOthers = 0;
            }
        }

        return (concordant / (peaks * others), precisionGain / peaks);
    }
}
