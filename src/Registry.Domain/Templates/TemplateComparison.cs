using Registry.Domain.Notices;
using Registry.Domain.Notices.Changes;

namespace Registry.Domain.Templates;

public enum TemplateChangeKind
{
    /// <summary>The template says something else.</summary>
    Changed,

    /// <summary>The template says something where it said nothing, or left the answer to each body.</summary>
    Added,

    /// <summary>Each body is now asked to answer for itself.</summary>
    NowLocal,

    /// <summary>The template no longer says anything.</summary>
    NoLongerShared,

    /// <summary>Bodies are no longer asked.</summary>
    NoLongerLocal,
}

/// <summary>One path at which two versions of a template differ, beside what a body that follows it says.</summary>
/// <param name="Before">What the template said; null where it said nothing.</param>
/// <param name="Now">What it says; null where it says nothing any more.</param>
/// <param name="Own">What the body says; null for a blank.</param>
public sealed record TemplateChange(string Path, TemplateChangeKind Kind, StatedValue? Before, StatedValue? Now, StatedValue? Own)
{
    /// <summary>There is a value to take over; the other changes only need to be known.</summary>
    public bool IsProposed => Now is not null;

    /// <summary>The body gave an answer of its own, which the template did not know.</summary>
    public bool IsOwnAnswer => !NoticeChanges.Same(Before, Own);

    /// <summary>Taking it over loses nothing that the body wrote.</summary>
    public bool IsSafe => IsProposed && !IsOwnAnswer;
}

/// <summary>What a new version of a template means for a body: a comparison of the version it follows, the new one and its own answers.</summary>
public static class TemplateComparison
{
    /// <param name="own">What the body says at a path. Where it already says what the new version says there is nothing to decide.</param>
    public static IReadOnlyList<TemplateChange> Between(TemplateContent before, TemplateContent now, Func<string, StatedValue?> own)
    {
        var paths = now.Local.Select(answer => answer.Path).Concat(now.Shared.Keys)
            .Concat(before.Local.Select(answer => answer.Path)).Concat(before.Shared.Keys).Distinct();
        return [.. paths.Select(path => Change(path, before, now, own(path))).OfType<TemplateChange>()];
    }

    /// <summary>The difference of two versions alone.</summary>
    public static IReadOnlyList<TemplateChange> Between(TemplateContent before, TemplateContent now) => Between(before, now, _ => null);

    private static TemplateChange? Change(string path, TemplateContent before, TemplateContent now, StatedValue? own)
    {
        var (old, @new) = (before.Shared.GetValueOrDefault(path), now.Shared.GetValueOrDefault(path));
        var (wasLocal, isLocal) = (before.IsLocal(path), now.IsLocal(path));
        TemplateChangeKind? kind = (old, @new) switch
        {
            (_, not null) when NoticeChanges.Same(old, @new) || NoticeChanges.Same(own, @new) => null,
            (null, not null) => TemplateChangeKind.Added,
            (not null, not null) => TemplateChangeKind.Changed,
            _ when isLocal => wasLocal ? null : TemplateChangeKind.NowLocal,
            (not null, null) => TemplateChangeKind.NoLongerShared,
            _ => wasLocal ? TemplateChangeKind.NoLongerLocal : null,
        };
        return kind is null ? null : new TemplateChange(path, kind.Value, old, @new, own);
    }
}
