using Registry.PollutionPeaks.Features;

namespace Registry.Web.Services.Lab;

/// <summary>A day of the test: what was announced and what came.</summary>
/// <param name="Probability">As the shown model gave it, 0 to 1.</param>
public sealed record JudgedDay(FeatureRow Row, double Probability)
{
    public Outcome With(double threshold) => (Probability >= threshold, Row.IsPeak) switch
    {
        (true, true) => Outcome.Hit,
        (true, false) => Outcome.FalseAlarm,
        (false, true) => Outcome.Miss,
        _ => Outcome.Quiet,
    };
}

public enum Outcome
{
    /// <summary>A peak, with an alert.</summary>
    Hit,

    /// <summary>An alert, and no peak.</summary>
    FalseAlarm,

    /// <summary>A peak, and no alert.</summary>
    Miss,

    /// <summary>Neither.</summary>
    Quiet,
}
