using Registry.Domain.Questionnaire;

namespace Registry.Domain.ActionPlans;

public enum ActionStatus
{
    Suggested,
    Kept,
    InProgress,
    Done,

    /// <summary>Set aside, with a reason.</summary>
    Declined,
}

public enum ActionOrigin
{
    /// <summary>It comes from an answer, through the questionnaire.</summary>
    Suggested,

    /// <summary>The body added it.</summary>
    Own,
}

/// <summary>One line of a notice's action plan.</summary>
public sealed record ActionItem
{
    public required Guid Id { get; init; }

    /// <summary>The question whose answer suggests the action; null for one of the body's own.</summary>
    public string? QuestionId { get; init; }

    /// <summary>In the notice's language.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the definition's lever that acts.</summary>
    public required string Lever { get; init; }

    /// <summary>Function of the person in charge, never a name.</summary>
    public string? Function { get; init; }
    public DateOnly? Due { get; init; }
    public required Effort Effort { get; init; }
    public required ActionStatus Status { get; init; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; init; }
    public required ActionOrigin Origin { get; init; }

    /// <summary>When it became done (UTC); null otherwise.</summary>
    public DateTime? DoneAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Rises by one at each save.</summary>
    public required int Version { get; init; }

    /// <summary>Promised and not finished.</summary>
    public bool IsOpen => Status is ActionStatus.Kept or ActionStatus.InProgress;

    /// <summary>Its date is past and it is not finished.</summary>
    public bool IsLate(DateOnly today) => IsOpen && Due < today;
}
