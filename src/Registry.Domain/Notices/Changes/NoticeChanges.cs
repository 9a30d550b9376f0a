using System.Text.Json.Nodes;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Notices.Changes;

/// <summary>What changed from one version of a notice to another, in the order of its page and the words of the reading language.</summary>
/// <param name="Themes">Header first (its id is empty), then the themes; only what changed.</param>
/// <param name="Level">Null where the level and its reasons are the same.</param>
/// <param name="Plan">Null where the plan is the same.</param>
public sealed record NoticeChanges(
    IReadOnlyList<ThemeChanges> Themes,
    AssessmentChange? Level,
    AssessmentChange? Safeguards,
    PlanChanges? Plan,
    IReadOnlyList<TranslationChange> Translations,
    DefinitionChangeOfNotice? Definition)
{
    /// <summary>Both versions say the same.</summary>
    public bool IsEmpty => Themes.Count == 0 && Level is null && Safeguards is null && Plan is null && Translations.Count == 0 && Definition is null;

    /// <param name="language">The reading language, <c>fr</c> or <c>en</c>.</param>
    /// <param name="definitions">Those of the instance; null for those shipped with the program.</param>
    public static NoticeChanges Between(NoticeDocument before, NoticeDocument after, string language, DefinitionCatalogue? definitions = null)
    {
        definitions ??= Definitions.Catalogue;
        return new NoticeChanges(
            new ValueComparison(before, after, language, definitions).Themes(),
            AssessmentChange.OfLevel(before, after, language, definitions),
            AssessmentChange.OfSafeguards(before, after, language, definitions),
            PlanChanges.Between(before.Plan, after.Plan),
            TranslationChange.Between(before.Translations, after.Translations),
            before.Definition == after.Definition ? null : new DefinitionChangeOfNotice(before.Definition.Version, after.Definition.Version));
    }

    internal static bool Same(StatedValue? before, StatedValue? after) => before is null || after is null
        ? before is null && after is null
        : before.State == after.State && before.Ground == after.Ground && JsonNode.DeepEquals(before.Value, after.Value);

    internal static bool Same(PublicEvidence? before, PublicEvidence? after) => before is null || after is null
        ? before is null && after is null
        : before.Status == after.Status && before.Links.SequenceEqual(after.Links);
}

/// <param name="Id">Empty for the header, and for answers that the questionnaire does not know.</param>
/// <param name="Title">Empty likewise.</param>
public sealed record ThemeChanges(string Id, string Title, bool IsHeader, IReadOnlyList<ValueChange> Values);

/// <summary>The questionnaire moved on between the versions.</summary>
public sealed record DefinitionChangeOfNotice(string Before, string After);
