using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>The fewest and the most points that what is known of an answer can give; equal once it is given.</summary>
internal readonly record struct PointRange(decimal Minimum, decimal Maximum)
{
    public static PointRange Exactly(decimal points) => new(points, points);
}

internal static class ImpactPoints
{
    /// <summary>The cheapest and the dearest real option: what is counted for an unknown or a blank.</summary>
    public static PointRange Range(Question question, ImpactByOptions scoring)
    {
        if (scoring.Combination == Combination.SumCapped)
        {
            return new PointRange(0, scoring.Maximum);
        }

        decimal[] points = [.. question.Options.Where(option => option.Value != AnswerValue.Unknown).Select(option => option.Points ?? 0)];
        return new PointRange(points.Min(), points.Max());
    }

    public static PointRange Range(ImpactByBands scoring) =>
        new(scoring.Bands.Min(band => band.Points), scoring.Bands.Max(band => band.Points));

    public static PointRange Of(Question question, ImpactByOptions scoring, AnswerValue answer)
    {
        decimal[] points = [.. question.Options.Where(option => answer.Codes.Contains(option.Value)).Select(option => option.Points ?? 0)];
        return PointRange.Exactly(scoring.Combination == Combination.SumCapped
            ? Math.Min(scoring.Maximum, points.Sum())
            : points.DefaultIfEmpty(scoring.Maximum).Max());
    }

    /// <summary>A fraction belongs to the band of the whole number under it; a number under the first band to the first.</summary>
    public static PointRange Of(ImpactByBands scoring, decimal number) =>
        PointRange.Exactly((scoring.Bands.LastOrDefault(band => band.From <= number) ?? scoring.Bands[0]).Points);
}
