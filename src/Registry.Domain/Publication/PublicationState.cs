namespace Registry.Domain.Publication;

/// <summary>The public status of a notice. What the algorithm itself is doing is the header's lifecycle.</summary>
public enum NoticeStatus
{
    /// <summary>Never published: only a draft.</summary>
    Unpublished,
    Published,

    /// <summary>The algorithm is no longer used; the notice stays readable.</summary>
    Retired,

    /// <summary>The text is hidden; the fact, date, ground and hash stay public.</summary>
    Withdrawn,
}

/// <summary>Where the editable state of a notice stands.</summary>
public enum DraftStage
{
    /// <summary>Nothing is being edited.</summary>
    None,
    Draft,
    Submitted,
}

public readonly record struct PublicationState(NoticeStatus Status, DraftStage Draft);
