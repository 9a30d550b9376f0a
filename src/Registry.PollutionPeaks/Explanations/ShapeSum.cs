using Registry.PollutionPeaks.Rungs;

namespace Registry.PollutionPeaks.Explanations;

/// <summary>A score that is a bias and one addend a feature: nothing else goes into it, so the addends explain it exactly.</summary>
/// <param name="Bias">In log-odds, as all of it.</param>
public sealed record ShapeSum(double Bias, IReadOnlyList<Shape> Shapes)
{
    public double Score(IReadOnlyList<float> values)
    {
        var score = Bias;
        for (var i = 0; i < Shapes.Count; i++)
        {
            score += Shapes[i].At(values[i]);
        }

        return score;
    }

    /// <summary>The same sum with the calibration in it: a calibrated score is again a sum.</summary>
    public ShapeSum Calibrated(Calibration calibration) => new(
        (Bias * calibration.Slope) + calibration.Offset,
        [.. Shapes.Select(shape => new Shape(shape.Slope * calibration.Slope, shape.IsLogarithmic, shape.UpperBounds, [.. shape.Effects.Select(effect => effect * calibration.Slope)]))]);
}
