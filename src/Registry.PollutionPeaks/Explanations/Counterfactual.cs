using Registry.PollutionPeaks.Features;
using Registry.PollutionPeaks.Models;

namespace Registry.PollutionPeaks.Explanations;

/// <summary>The smallest change that would flip the decision.</summary>
/// <param name="Changes">One feature, or two where one is not enough; none where no plausible change flips it.</param>
/// <param name="Probability">After the change.</param>
public sealed record Counterfactual(IReadOnlyList<Change> Changes, double Probability)
{
    public bool IsFound => Changes.Count > 0;

    /// <summary>
    /// Changes one feature if that is enough, else two. Only what one can imagine otherwise changes (weather, levels), never the calendar, and only within what 98 % of the
    /// days learnt from had. Small means few standard deviations.
    /// </summary>
    public static Counterfactual Find(PeakModel model, IReadOnlyList<float> values)
    {
        var score = model.Sum.Score(values);
        var isAlert = score >= model.AlertScore;

        // An alert is lifted just below the score that gives it.
        var needed = isAlert ? score - Math.BitDecrement(model.AlertScore) : model.AlertScore - score;
        var frontiers = Enumerable.Range(0, model.Features.Count)
            .Where(feature => model.Features[feature].Feature.Source != FeatureSource.Calendar && model.Features[feature].Deviation > 0)
            .Select(feature => new Frontier(model, feature, values[feature], isAlert ? -1 : 1))
            .Where(frontier => frontier.Moves.Count > 0)
            .ToList();
        var moves = One(frontiers, needed) ?? Two(frontiers, needed);
        if (moves is null)
        {
            return new([], LogOdds(score));
        }

        var changed = values.ToArray();
        foreach (var move in moves)
        {
            changed[move.Feature] = move.Value;
        }

        return new([.. moves.Select(move => new Change(model.Features[move.Feature].Feature, values[move.Feature], move.Value))], LogOdds(model.Sum.Score(changed)));
    }

    private static double LogOdds(double score) => Rungs.LogOdds.ToProbability(score);

    private static Move[]? One(List<Frontier> frontiers, double needed)
    {
        var best = frontiers.Select(frontier => frontier.Cheapest(needed)).OfType<Move>().MinBy(move => move.Cost);
        return best is null ? null : [best];
    }

    private static Move[]? Two(List<Frontier> frontiers, double needed)
    {
        Move[]? best = null;
        var lowest = double.PositiveInfinity;
        for (var one = 0; one < frontiers.Count; one++)
        {
            for (var other = one + 1; other < frontiers.Count; other++)
            {
                if (frontiers[one].Most + frontiers[other].Most < needed)
                {
                    continue;
                }

                foreach (var move in frontiers[one].Moves)
                {
                    if (move.Cost < lowest && frontiers[other].Cheapest(needed - move.Gain) is { } second && Together(move, second) < lowest)
                    {
                        lowest = Together(move, second);
                        best = [move, second];
                    }
                }
            }
        }

        return best;
    }

    private static double Together(Move one, Move other) => Math.Sqrt((one.Cost * one.Cost) + (other.Cost * other.Cost));

    /// <param name="Cost">In standard deviations.</param>
    /// <param name="Gain">In log-odds, towards the flip.</param>
    private sealed record Move(int Feature, float Value, double Cost, double Gain);

    /// <summary>The moves of one feature that are worth it: each gains more than any that is smaller.</summary>
    private sealed class Frontier
    {
        /// <summary>How finely a straight line is tried, besides the edges of stairs.</summary>
        private const int Steps = 64;

        public Frontier(PeakModel model, int feature, float value, int direction)
        {
            var profile = model.Features[feature];
            var shape = model.Sum.Shapes[feature];
            var now = shape.At(value);
            var most = 0.0;
            foreach (var move in Values(profile, shape)
                .Select(candidate => new Move(feature, candidate, Math.Abs(candidate - value) / profile.Deviation, direction * (shape.At(candidate) - now)))
                .OrderBy(move => move.Cost))
            {
                if (move.Gain > most)
                {
                    most = move.Gain;
                    Moves.Add(move);
                }
            }
        }

        /// <summary>Dearer ones gain more.</summary>
        public List<Move> Moves { get; } = [];

        public double Most => Moves[^1].Gain;

        public Move? Cheapest(double needed)
        {
            int low = 0, high = Moves.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Moves[middle].Gain >= needed)
                {
                    high = middle;
                }
                else
                {
                    low = middle + 1;
                }
            }

            return low < Moves.Count ? Moves[low] : null;
        }

        private static IEnumerable<float> Values(FeatureProfile profile, Shape shape)
        {
            var lines = shape.Slope == 0 ? [] : Enumerable.Range(0, Steps + 1).Select(step => profile.Low + ((profile.High - profile.Low) * step / Steps));
            return shape.UpperBounds.SelectMany(bound => new[] { bound, MathF.BitIncrement(bound) }).Where(bound => bound >= profile.Low && bound <= profile.High).Concat(lines);
        }
    }
}

public sealed record Change(Feature Feature, float From, float To);
