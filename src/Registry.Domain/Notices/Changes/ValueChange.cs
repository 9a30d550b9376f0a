namespace Registry.Domain.Notices.Changes;

public enum ValueChangeKind
{
    /// <summary>Nothing was said before.</summary>
    Added,

    /// <summary>Nothing is said any more.</summary>
    Removed,

    /// <summary>It is now shown, or no longer, or for another reason.</summary>
    State,
    Text,

    /// <summary>The same answer stands on other evidence.</summary>
    Evidence,
}

/// <summary>One field or question of which two versions say different things.</summary>
/// <param name="Id">Of the header field or of the question.</param>
/// <param name="Label">In the reading language.</param>
/// <param name="Before">As stored; null where nothing was said.</param>
/// <param name="After">As stored; null where nothing is said.</param>
/// <param name="Items">What is shown; empty where no text is public on either side.</param>
public sealed record ValueChange(
    string Id, string Label, ValueChangeKind Kind, StatedValue? Before, StatedValue? After, IReadOnlyList<ItemChange> Items)
{
    public PublicEvidence? EvidenceBefore { get; init; }

    public PublicEvidence? EvidenceAfter { get; init; }

    /// <summary>The answer stands on other evidence, whether it changed itself or not.</summary>
    public bool EvidenceDiffers => !NoticeChanges.Same(EvidenceBefore, EvidenceAfter);
}

/// <summary>One item of a list, or the whole value where it is no list.</summary>
/// <param name="Kind">Removed or added whole, or kept; a kept item may have changed parts.</param>
public sealed record ItemChange(WordChangeKind Kind, IReadOnlyList<PartChange> Parts)
{
    public bool IsSame => Kind == WordChangeKind.Kept && Parts.All(part => part.Words.All(word => word.Kind == WordChangeKind.Kept));
}

/// <param name="Label">Null where the item is one text.</param>
/// <param name="Language">ISO 639-1, of the words.</param>
public sealed record PartChange(string? Label, string Language, IReadOnlyList<WordChange> Words);
