namespace Registry.Domain.Notices.Changes;

public enum WordChangeKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>A run of words that both texts have, or only one of them.</summary>
public sealed record WordChange(WordChangeKind Kind, string Text);
