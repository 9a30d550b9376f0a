namespace Registry.Domain.Questionnaire;

/// <summary>How an answer is counted.</summary>
public abstract record Scoring;

public sealed record NotScored : Scoring;

public enum Combination
{
    /// <summary>The strongest option counts.</summary>
    Strongest,

    /// <summary>Points of the chosen options added up, to the maximum.</summary>
    SumCapped,
}

/// <summary>Points from one option or several.</summary>
/// <param name="Combination">Null for a single choice.</param>
public sealed record ImpactByOptions(string Dimension, decimal Maximum, Combination? Combination) : Scoring;

/// <summary>Points from a number of the header.</summary>
/// <param name="Reads">The part of the group that holds the number.</param>
public sealed record ImpactByBands(string Dimension, decimal Maximum, string Reads, IReadOnlyList<PointBand> Bands) : Scoring;

/// <param name="From">First number of the band.</param>
/// <param name="To">Last whole number of the band; null for no end.</param>
public sealed record PointBand(decimal From, decimal? To, decimal Points);

public enum SafeguardMethod
{
    /// <summary>Yes 1, partly 0.5, no and unknown 0.</summary>
    Share,

    /// <summary>Points of the option over the maximum.</summary>
    OptionPoints,

    /// <summary>Boxes ticked over the number of boxes.</summary>
    Ticks,

    /// <summary>1 once answered, 0 when unknown.</summary>
    Answered,

    /// <summary>1 from so many options on.</summary>
    MinimumCount,
}

/// <param name="Maximum">For OptionPoints.</param>
/// <param name="Count">For Ticks: the number of boxes; for MinimumCount: the least number of options.</param>
public sealed record Safeguard(decimal Weight, SafeguardMethod Method, decimal? Maximum = null, int? Count = null) : Scoring;
