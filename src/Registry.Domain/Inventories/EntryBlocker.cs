namespace Registry.Domain.Inventories;

/// <summary>What stands between an algorithm of the inventory and its published notice.</summary>
public enum EntryBlocker
{
    NoDepartment,

    /// <summary>A triage question is open.</summary>
    TriageIncomplete,

    /// <summary>A decision about people rests on it and the legal mention is missing, whole or in part.</summary>
    NoMention,

    /// <summary>The draft lacks answers that publication requires.</summary>
    MissingAnswers,

    /// <summary>A publisher sent the draft back with a remark.</summary>
    Returned,
    WaitingForReview,
}
