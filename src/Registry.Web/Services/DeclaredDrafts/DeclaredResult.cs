using Registry.Domain.Notices;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.DeclaredDrafts;

public enum DeclaredOutcome
{
    Created,
    Updated,
    Unchanged,

    /// <summary>People changed values since that the program now sends otherwise. Nothing is stored.</summary>
    Conflict,

    /// <summary>The draft waits for its publisher. Nothing is stored.</summary>
    Submitted,

    /// <summary>The notice was withdrawn: it takes no draft any more.</summary>
    Withdrawn,

    /// <summary>The draft is not the one that the program read. Nothing is stored.</summary>
    ChangedSinceRead,
}

/// <summary>A value that a person changed since the program sent it last.</summary>
/// <param name="Stored">What stands in the draft; null for a blank.</param>
/// <param name="By">Display name; null where the account is gone.</param>
/// <param name="At">UTC.</param>
public sealed record DeclaredConflict(string Path, StatedValue? Stored, StatedValue? Sent, string? By, DateTime? At);

/// <param name="Draft">As it stands afterwards; of a dry run, as it would. Null where there is none.</param>
/// <param name="Changed">Paths that were, or would be, stored.</param>
public sealed record DeclaredResult(DeclaredOutcome Outcome, Draft? Draft, IReadOnlyList<string> Changed, IReadOnlyList<DeclaredConflict> Conflicts);
