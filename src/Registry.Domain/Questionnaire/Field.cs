namespace Registry.Domain.Questionnaire;

/// <summary>One field of the header, or one part of a group.</summary>
public sealed record Field
{
    public required string Id { get; init; }
    public required AnswerType Type { get; init; }

    /// <summary>The header form that asks the field; null for a part of a group, and for a field that the registry fills.</summary>
    public string? Step { get; init; }
    public required LocalisedText Label { get; init; }
    public LocalisedText? Help { get; init; }
    public LocalisedText? Example { get; init; }

    /// <summary>For a header field: must be filled, or say why not, before publication. For a part: must be filled when its group is.</summary>
    public bool Required { get; init; }
    public bool PublicByDefault { get; init; } = true;

    /// <summary>The value is a list.</summary>
    public bool Repeatable { get; init; }
    public bool NotApplicableAllowed { get; init; }

    /// <summary>Search filters by this field.</summary>
    public bool Facet { get; init; }
    public int? MaximumLength { get; init; }
    public int? MinimumItems { get; init; }
    public int? MaximumItems { get; init; }
    public decimal? Minimum { get; init; }
    public decimal? Maximum { get; init; }
    public bool Integer { get; init; }
    public string? Pattern { get; init; }

    /// <summary>The last digit checks the others (Luhn, ISO/IEC 7812-1), as in a SIREN.</summary>
    public bool Luhn { get; init; }

    /// <summary>Planned time to fill the field, in seconds. A group counts its own, not those of its parts.</summary>
    public required int Seconds { get; init; }
    public IReadOnlyList<Option> Options { get; init; } = [];
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>Impact points read from this field, for the volume only.</summary>
    public Scoring? Scoring { get; init; }
}
