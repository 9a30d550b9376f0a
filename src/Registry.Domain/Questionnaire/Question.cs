namespace Registry.Domain.Questionnaire;

public enum Tier
{
    Essential,
    Standard,

    /// <summary>Asked at impact levels 3 and 4 only.</summary>
    Reinforced,
}

/// <summary>One question of a theme.</summary>
public sealed record Question
{
    public required string Id { get; init; }
    public required string Theme { get; init; }
    public required Tier Tier { get; init; }

    /// <summary>Rank among the essential questions, easy ones first; null elsewhere, where the order of the file holds.</summary>
    public int? Order { get; init; }
    public required AnswerType Type { get; init; }

    /// <summary>Essential questions that name the same screen are asked together; null for a screen of its own.</summary>
    public string? Screen { get; init; }
    public required LocalisedText Text { get; init; }
    public LocalisedText? Help { get; init; }
    public LocalisedText? Example { get; init; }
    public bool RequiredForPublication { get; init; }
    public bool PublicByDefault { get; init; } = true;
    public bool NotApplicableAllowed { get; init; }

    /// <summary>Pending while the lifecycle stage is <c>project</c>: it cannot be known before use.</summary>
    public bool InUseOnly { get; init; }
    public int? MaximumLength { get; init; }
    public decimal? Minimum { get; init; }
    public decimal? Maximum { get; init; }
    public bool Integer { get; init; }
    public LocalisedText? Unit { get; init; }

    /// <summary>Planned time to answer, in seconds.</summary>
    public required int Seconds { get; init; }
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>All must hold for certain for the question to be shown.</summary>
    public IReadOnlyList<Condition> EnabledWhen { get; init; } = [];
    public Prefill? Prefill { get; init; }
    public required Scoring Scoring { get; init; }
    public required SuggestedAction Action { get; init; }
    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>How the answers read as sentences; null where a neutral sentence has to do.</summary>
    public AnswerSentences? Reading { get; init; }
}

/// <summary>The first answer of a question, read from the header part that is the master of the fact.</summary>
/// <param name="Field">Path of the header part, such as <c>decision.role</c>.</param>
/// <param name="Map">Header value to option value.</param>
public sealed record Prefill(string Field, IReadOnlyDictionary<string, string> Map);

/// <summary>What a weak answer suggests to do, and who can.</summary>
/// <param name="Levers">Ids of the definition's levers, the leading one first.</param>
public sealed record SuggestedAction(LocalisedText Text, IReadOnlyList<string> Levers, Effort Effort, SuggestWhen When);

public enum Effort
{
    /// <summary>Days.</summary>
    Small,

    /// <summary>Weeks.</summary>
    Medium,

    /// <summary>Months.</summary>
    Large,
}

public enum SuggestWhen
{
    /// <summary>Answered with a safeguard share under 1.</summary>
    ShareBelowOne,

    /// <summary>Impact points at or above half of the maximum, or unknown.</summary>
    ImpactHalfOrUnknown,

    /// <summary>Blank or unknown.</summary>
    Unanswered,
}

/// <summary>What a question cites. <paramref name="Source"/> is one of altai, aia, ai_act, law, afnor_spec_2314, rgesn, algoritmekader.</summary>
public sealed record Reference(string Source, string Place);
