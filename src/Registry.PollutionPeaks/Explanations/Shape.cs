namespace Registry.PollutionPeaks.Explanations;

/// <summary>What one feature adds to the score, by its value: a line and, on it, a stair.</summary>
/// <param name="Slope">Of the line through zero.</param>
/// <param name="IsLogarithmic">The line is straight over log(1 + value), as suits levels.</param>
/// <param name="UpperBounds">Up to and including which value each stair reaches; the last stair has no bound.</param>
/// <param name="Effects">Of each stair: one more than bounds.</param>
public sealed record Shape(double Slope, bool IsLogarithmic, IReadOnlyList<float> UpperBounds, IReadOnlyList<double> Effects)
{
    public double At(float value) => (Slope * (IsLogarithmic ? Logarithm(value) : value)) + Effects[Stair(value)];

    /// <summary>What a line over a level goes by. Instruments near zero may read a little below it.</summary>
    internal static float Logarithm(float value) => MathF.Log(1 + Math.Max(0, value));

    private int Stair(float value)
    {
        int low = 0, high = UpperBounds.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value <= UpperBounds[middle])
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
