namespace Registry.PollutionPeaks.Features;

/// <summary>
/// Fills what is missing from the past alone: with the last value known, for a week; after that with the mean of all values before.
/// </summary>
internal sealed class PastValues
{
    private const int DaysKept = 7;

    private double _last = double.NaN;
    private int _age;
    private double _sum;
    private int _count;

    /// <param name="value">Of the next day; NaN where it is missing.</param>
    /// <returns>NaN where nothing is known yet.</returns>
    public double Fill(double value)
    {
        if (double.IsNaN(value))
        {
            _age++;
            return _age <= DaysKept || _count == 0 ? _last : _sum / _count;
        }

        _last = value;
        _age = 0;
        _sum += value;
        _count++;
        return value;
    }
}
