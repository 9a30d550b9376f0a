using Registry.PollutionPeaks.Features;

namespace Registry.PollutionPeaks.Rungs;

/// <summary>A trained rung.</summary>
internal abstract class RungModel
{
    /// <summary>What has to be kept to predict.</summary>
    public abstract long Bytes { get; }

    /// <summary>Values asked for.</summary>
    public abstract int Inputs { get; }

    /// <summary>Ranks the days; the higher, the likelier a peak.</summary>
    public abstract double Score(FeatureRow row);

    /// <summary>The probability as the rung itself reads its score, before any calibration. Learnt models score in log-odds.</summary>
    public virtual double Probability(double score) => LogOdds.ToProbability(score);

    public double[] Scores(IReadOnlyList<FeatureRow> rows)
    {
        var scores = new double[rows.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Score(rows[i]);
        }

        return scores;
    }
}
