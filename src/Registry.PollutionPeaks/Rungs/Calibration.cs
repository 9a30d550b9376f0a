using Registry.PollutionPeaks.Evaluation;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>
/// Turns a score into a probability that holds true, after Platt: log-odds = slope × score + offset. It always rises, so it never changes who ranks before whom.
/// </summary>
/// <param name="Slope">Above zero.</param>
public sealed record Calibration(double Slope, double Offset)
{
    private const int MostRounds = 100;
    private const double Tolerance = 1e-10;

    /// <summary>Folds differ from the test by more than a gain below this share of the Brier score.</summary>
    private const double LeastGain = 0.01;

    public double Probability(double score) => LogOdds.ToProbability((Slope * score) + Offset);

    /// <summary>From which score on the probability is reached.</summary>
    public double ScoreAt(double probability) => (LogOdds.Of(probability) - Offset) / Slope;

    /// <summary>Fits on days that the scoring models had not learnt from, and keeps it only where it clearly lowers the Brier score of the fold left out, over all folds and in most of them.</summary>
    /// <returns>Null where the rung's own probabilities are as good.</returns>
    internal static Calibration? Choose(IReadOnlyList<CheckedFold> folds)
    {
        double own = 0, calibrated = 0;
        var better = 0;
        foreach (var left in folds)
        {
            if (Fit([.. folds.Where(fold => fold != left)]) is not { } fitted)
            {
                return null;
            }

            var (without, with) = (BrierScore.Of(left.Probabilities, left.IsPeak), BrierScore.Of([.. left.Scores.Select(fitted.Probability)], left.IsPeak));
            own += left.Rows.Count * without;
            calibrated += left.Rows.Count * with;
            better += with < without ? 1 : 0;
        }

        return calibrated < own * (1 - LeastGain) && better * 2 > folds.Count ? Fit(folds) : null;
    }

    /// <summary>Newton's method on the log loss, with Platt's targets just inside 0 and 1, on standardised scores.</summary>
    /// <returns>Null where scores say nothing about peaks, or the wrong thing.</returns>
    internal static Calibration? Fit(IReadOnlyList<CheckedFold> folds)
    {
        var scores = folds.SelectMany(fold => fold.Scores).ToArray();
        var isPeak = folds.SelectMany(fold => fold.IsPeak).ToArray();
        var peaks = isPeak.Count(peak => peak);
        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Average(score => (score - mean) * (score - mean)));
        if (deviation < Tolerance || peaks == 0 || peaks == scores.Length)
        {
            return null;
        }

        var high = (peaks + 1.0) / (peaks + 2);
        var low = 1.0 / (scores.Length - peaks + 2);
        double slope = 0, offset = LogOdds.Of((double)peaks / scores.Length);
        for (var round = 0; round < MostRounds; round++)
        {
            double gradientSlope = 0, gradientOffset = 0, slopeSlope = Tolerance, slopeOffset = 0, offsetOffset = Tolerance;
            for (var i = 0; i < scores.Length; i++)
            {
                var score = (scores[i] - mean) / deviation;
                var probability = LogOdds.ToProbability((slope * score) + offset);
                var distance = probability - (isPeak[i] ? high : low);
                var weight = probability * (1 - probability);
                gradientSlope += distance * score;
                gradientOffset += distance;
                slopeSlope += weight * score * score;
                slopeOffset += weight * score;
                offsetOffset += weight;
            }

            var determinant = (slopeSlope * offsetOffset) - (slopeOffset * slopeOffset);
            var slopeStep = ((gradientSlope * offsetOffset) - (gradientOffset * slopeOffset)) / determinant;
            var offsetStep = ((gradientOffset * slopeSlope) - (gradientSlope * slopeOffset)) / determinant;
            slope -= slopeStep;
            offset -= offsetStep;
            if (Math.Abs(slopeStep) + Math.Abs(offsetStep) < Tolerance)
            {
                break;
            }
        }

        return slope > 0 && double.IsFinite(offset) ? new(slope / deviation, offset - (slope * mean / deviation)) : null;
    }
}
