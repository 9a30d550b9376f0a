using System.Text.Json.Nodes;

namespace Registry.Domain.Notices.Changes;

/// <summary>A translation that was added, taken away (null sides) or rewritten.</summary>
public sealed record TranslationChange(NoticeTranslation? Before, NoticeTranslation? After)
{
    /// <summary>ISO 639-1.</summary>
    public string Language => (After ?? Before)!.Language;

    public static IReadOnlyList<TranslationChange> Between(IReadOnlyList<NoticeTranslation> before, IReadOnlyList<NoticeTranslation> after) =>
    [
        .. before.Concat(after).Select(translation => translation.Language).Distinct().Order(StringComparer.Ordinal)
            .Select(language => new TranslationChange(
                before.FirstOrDefault(translation => translation.Language == language), after.FirstOrDefault(translation => translation.Language == language)))
            .Where(change => !Same(change.Before, change.After)),
    ];

    private static bool Same(NoticeTranslation? before, NoticeTranslation? after) =>
        before is not null && after is not null
        && (before.By, before.ByMachine) == (after.By, after.ByMachine)
        && Same(before.Header, after.Header)
        && Same(before.Answers, after.Answers);

    private static bool Same(IReadOnlyDictionary<string, JsonNode?> before, IReadOnlyDictionary<string, JsonNode?> after) =>
        before.Count == after.Count && before.All(text => after.TryGetValue(text.Key, out var other) && JsonNode.DeepEquals(text.Value, other));
}
