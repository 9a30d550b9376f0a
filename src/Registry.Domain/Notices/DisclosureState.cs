namespace Registry.Domain.Notices;

/// <summary>What a body says of one value. A blank has no state: nothing was said.</summary>
public enum DisclosureState
{
    Disclosed,

    /// <summary>Kept for scoring and authorised readers, never published; the legal ground is.</summary>
    Withheld,

    /// <summary>Kept inside the body; the public sees that an internal value exists.</summary>
    Internal,
    NotApplicable,
    Unknown,
}
