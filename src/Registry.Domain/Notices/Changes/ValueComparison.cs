using Registry.Domain.Questionnaire;

namespace Registry.Domain.Notices.Changes;

/// <summary>Compares header and answers of two versions, value by value.</summary>
internal sealed class ValueComparison
{
    private readonly NoticeDocument _before;
    private readonly NoticeDocument _after;
    private readonly string _language;
    private readonly QuestionnaireDefinition _definition;
    private readonly Sides _read;
    private readonly Sides _original;

    public ValueComparison(NoticeDocument before, NoticeDocument after, string language, DefinitionCatalogue definitions)
    {
        (_before, _after, _language) = (before, after, language);
        _definition = definitions.Find(after.Definition.Id, after.Definition.Version) ?? definitions.Current;
        _read = new Sides(new NoticeReading(before, language, definitions), new NoticeReading(after, language, definitions));
        _original = new Sides(
            new NoticeReading(before with { Translations = [] }, language, definitions), new NoticeReading(after with { Translations = [] }, language, definitions));
    }

    public IReadOnlyList<ThemeChanges> Themes()
    {
        var header = Changes(_before.Values.Header, _after.Values.Header, _definition.Header.Select(field => field.Id), (reading, id) => reading.HeaderValue(id));
        var answers = Changes(_before.Values.Answers, _after.Values.Answers, _definition.Questions.Select(question => question.Id), (reading, id) => reading.Answer(id))
            .ToLookup(change => _definition.Question(change.Id)?.Theme ?? "");
        var themes = _definition.Themes.Select(theme => new ThemeChanges(theme.Id, theme.Title.In(_language), false, [.. answers[theme.Id]]));
        return [.. themes.Prepend(new ThemeChanges("", "", true, header)).Append(new ThemeChanges("", "", false, [.. answers[""]])).Where(theme => theme.Values.Count > 0)];
    }

    private List<ValueChange> Changes(
        IReadOnlyDictionary<string, StatedValue> before,
        IReadOnlyDictionary<string, StatedValue> after,
        IEnumerable<string> order,
        Func<NoticeReading, string, ReadValue?> read)
    {
        var known = order.ToList();
        var ids = known.Where(id => before.ContainsKey(id) || after.ContainsKey(id))
            .Concat(before.Keys.Union(after.Keys).Except(known).Order(StringComparer.Ordinal));
        return [.. ids.Select(id => Change(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id), read)).OfType<ValueChange>()];
    }

    private ValueChange? Change(string id, StatedValue? before, StatedValue? after, Func<NoticeReading, string, ReadValue?> read)
    {
        var (old, now) = (read(_read.Before, id), read(_read.After, id));
        var differs = !NoticeChanges.Same(before, after);
        if (!differs && NoticeChanges.Same(old?.Evidence, now?.Evidence))
        {
            return null;
        }

        return new ValueChange(id, (now ?? old)!.Label, Kind(before, after, differs), before, after, differs ? Items(id, old, now, read) : [])
        {
            EvidenceBefore = old?.Evidence,
            EvidenceAfter = now?.Evidence,
        };
    }

    private static ValueChangeKind Kind(StatedValue? before, StatedValue? after, bool differs) => (before, after) switch
    {
        _ when !differs => ValueChangeKind.Evidence,
        (null, _) => ValueChangeKind.Added,
        (_, null) => ValueChangeKind.Removed,
        _ => before.State == after.State && before.Ground == after.Ground ? ValueChangeKind.Text : ValueChangeKind.State,
    };

    /// <summary>
    /// Texts are compared in one language: the originals stand in where only one version is translated, and where a translation
    /// did not follow a change of its original.
    /// </summary>
    private IReadOnlyList<ItemChange> Items(string id, ReadValue? before, ReadValue? after, Func<NoticeReading, string, ReadValue?> read)
    {
        var items = ItemChanges.Between(before?.Items ?? [], after?.Items ?? []);
        return items.All(item => item.IsSame) || !SpeakAlike(before, after)
            ? ItemChanges.Between(read(_original.Before, id)?.Items ?? [], read(_original.After, id)?.Items ?? [])
            : items;
    }

    private static bool SpeakAlike(ReadValue? before, ReadValue? after) =>
        before is null or { Items.Count: 0 } || after is null or { Items.Count: 0 } || Languages(before).SetEquals(Languages(after));

    private static HashSet<string> Languages(ReadValue value) =>
    [
        .. value.Items.SelectMany(item => item switch
        {
            ReadText text => [text.Text.Language],
            ReadGroup group => group.Parts.Select(part => part.Item.Text.Language),
            _ => Enumerable.Empty<string>(),
        }),
    ];

    private sealed record Sides(NoticeReading Before, NoticeReading After);
}
