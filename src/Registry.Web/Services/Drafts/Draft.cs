using Registry.Domain.Notices;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Drafts;

/// <summary>The editable state of a notice, loaded.</summary>
/// <param name="Values">What was said so far, the body's own field included.</param>
/// <param name="Rows">The stored value of each path, blank ones too, with its version, author and time.</param>
public sealed record Draft(Notice Notice, AnswerSet Values, IReadOnlyDictionary<string, DraftValue> Rows)
{
    /// <summary>The version that a save of this path must name: 0 for a value never saved.</summary>
    public int VersionOf(string path) => Rows.GetValueOrDefault(path)?.Version ?? 0;

    public StatedValue? this[string path] => DraftPaths.Find(Values, path);
}

/// <summary>One value to store.</summary>
/// <param name="Value">Null blanks it.</param>
/// <param name="ExpectedVersion">The version the person was looking at.</param>
public sealed record DraftChange(string Path, StatedValue? Value, int ExpectedVersion);

/// <summary>Somebody else saved this value meanwhile.</summary>
/// <param name="Stored">What stands in the database now.</param>
/// <param name="StoredVersion">The version to name to overwrite it.</param>
public sealed record DraftConflict(string Path, StatedValue? Stored, int StoredVersion, string? StoredBy, DateTime StoredAt);
