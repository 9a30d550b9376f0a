using Registry.Domain.Notices;
using Registry.Domain.Notices.Changes;

namespace Registry.Domain.Templates;

/// <summary>What one version of a template says. A path is <c>header.summary</c> or a question id.</summary>
/// <param name="Shared">By path: what is true for everybody who uses the product or follows the practice. Never withheld nor internal.</param>
/// <param name="Local">What each body answers for itself, in the order it is asked. Where there is a shared answer too, it is what the body starts from.</param>
public sealed record TemplateContent(IReadOnlyDictionary<string, StatedValue> Shared, IReadOnlyList<LocalAnswer> Local)
{
    public bool IsLocal(string path) => Local.Any(answer => answer.Path == path);

    /// <summary>The paths at which a body says what the template says. What it keeps to itself is not told, not even by comparison.</summary>
    public IReadOnlyList<string> OriginOf(Func<string, StatedValue?> own) =>
        [.. Shared.Where(pair => MayBeShared(pair.Value) && NoticeChanges.Same(pair.Value, own(pair.Key))).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>The same with some paths as another version has them.</summary>
    public TemplateContent With(IReadOnlyCollection<string> paths, TemplateContent other)
    {
        var shared = Shared.Where(pair => !paths.Contains(pair.Key)).Concat(other.Shared.Where(pair => paths.Contains(pair.Key)));
        var local = Local.Where(answer => !paths.Contains(answer.Path)).Concat(other.Local.Where(answer => paths.Contains(answer.Path)));
        return new TemplateContent(shared.ToDictionary(StringComparer.Ordinal), [.. local]);
    }

    /// <summary>A template is public: what its author withholds or keeps inside stays out of it.</summary>
    public static bool MayBeShared(StatedValue stated) => stated.State is not (DisclosureState.Withheld or DisclosureState.Internal);
}

/// <summary>What a body that adopts the template answers for itself.</summary>
/// <param name="Help">A sentence of the author, in the language of the template; null without.</param>
public sealed record LocalAnswer(string Path, string? Help = null);
