using Registry.Domain.Notices;

namespace Registry.Domain.Questionnaire;

/// <summary>What becomes of a field or a question from one version of the questionnaire to another.</summary>
public enum ChangeKind
{
    Added,

    /// <summary>No longer asked; <see cref="EntryChange.Reason"/> says why where the new version does.</summary>
    Removed,

    /// <summary>Asked in another form (a choice has become a text): the old value does not fit.</summary>
    Retyped,
    OptionsChanged,
    Reworded,
}

/// <param name="Path"><c>header.title</c> or a question id.</param>
/// <param name="Label">The text of the new version; of the old one for what is removed.</param>
/// <param name="Reason">Why it is no longer asked.</param>
/// <param name="ReplacedBy">Paths that ask it now.</param>
public sealed record EntryChange(
    string Path,
    ChangeKind Kind,
    LocalisedText Label,
    IReadOnlyList<Option> OptionsAdded,
    IReadOnlyList<Option> OptionsRemoved,
    LocalisedText? Reason = null,
    IReadOnlyList<string>? ReplacedBy = null);

/// <summary>The difference between two versions of the questionnaire, header first, each part in the order of its version.</summary>
public sealed record DefinitionChange(string From, string To, IReadOnlyList<EntryChange> Entries)
{
    private const string HeaderPrefix = "header.";

    public static DefinitionChange Between(QuestionnaireDefinition old, QuestionnaireDefinition @new)
    {
        var (before, after) = (Entry.Of(old), Entry.Of(@new));
        var retired = @new.Retired.ToDictionary(question => question.Id, StringComparer.Ordinal);
        var stays = after.Values.SelectMany(entry => before.TryGetValue(entry.Path, out var known) ? Compare(known, entry) : [Plain(entry, ChangeKind.Added)]);
        var removed = before.Values.Where(entry => !after.ContainsKey(entry.Path)).Select(entry => Plain(entry, ChangeKind.Removed) with
        {
            Reason = retired.GetValueOrDefault(entry.Path)?.Reason,
            ReplacedBy = retired.GetValueOrDefault(entry.Path)?.ReplacedBy,
        });
        return new DefinitionChange(old.Version, @new.Version, [.. stays, .. removed]);
    }

    public IEnumerable<EntryChange> Of(ChangeKind kind) => Entries.Where(entry => entry.Kind == kind);

    /// <summary>Paths of the values that the new version cannot hold: what is removed, what is asked in another form, what chose an option that is gone.</summary>
    public IReadOnlyList<string> NoLongerFit(AnswerSet values) =>
    [
        .. Entries.Where(entry => Find(values, entry.Path) is { } stated && !Fits(entry, stated)).Select(entry => entry.Path).Distinct(),
    ];

    private static bool Fits(EntryChange entry, StatedValue stated) => entry.Kind switch
    {
        ChangeKind.Removed => false,
        ChangeKind.Retyped => stated.Value is null,
        ChangeKind.OptionsChanged => AnswerValue.Of(stated)?.Codes.Any(code => entry.OptionsRemoved.Any(option => option.Value == code)) != true,
        _ => true,
    };

    private static StatedValue? Find(AnswerSet values, string path) => path.StartsWith(HeaderPrefix, StringComparison.Ordinal)
        ? values.Header.GetValueOrDefault(path[HeaderPrefix.Length..])
        : values.Answers.GetValueOrDefault(path);

    private static IEnumerable<EntryChange> Compare(Entry old, Entry @new)
    {
        if (old.Shape != @new.Shape)
        {
            yield return Plain(@new, ChangeKind.Retyped);
            yield break;
        }

        Option[] added = [.. @new.Options.ExceptBy(old.Options.Select(option => option.Value), option => option.Value)];
        Option[] removed = [.. old.Options.ExceptBy(@new.Options.Select(option => option.Value), option => option.Value)];
        if (added.Length + removed.Length > 0)
        {
            yield return new EntryChange(@new.Path, ChangeKind.OptionsChanged, @new.Label, added, removed);
        }

        if (!old.Words.SequenceEqual(@new.Words) || old.Options.Any(option => @new.Options.Any(other => other.Value == option.Value && other.Label != option.Label)))
        {
            yield return Plain(@new, ChangeKind.Reworded);
        }
    }

    private static EntryChange Plain(Entry entry, ChangeKind kind) => new(entry.Path, kind, entry.Label, [], []);

    /// <param name="Shape">Type, and the parts of a group: values of one shape do not fit another.</param>
    private sealed record Entry(string Path, LocalisedText Label, string Shape, IReadOnlyList<LocalisedText?> Words, IReadOnlyList<Option> Options)
    {
        public static Dictionary<string, Entry> Of(QuestionnaireDefinition definition) =>
            definition.Header.Select(Of).Concat(definition.Questions.Select(Of)).ToDictionary(entry => entry.Path, StringComparer.Ordinal);

        private static Entry Of(Field field) => new(
            HeaderPrefix + field.Id,
            field.Label,
            $"{field.Type} {field.Repeatable} {string.Join(' ', field.Fields.Select(part => $"{part.Id}:{part.Type}"))}",
            [field.Label, field.Help, field.Example, .. field.Fields.SelectMany(part => new[] { part.Label, part.Help })],
            field.Options);

        private static Entry Of(Question question) => new(
            question.Id, question.Text, $"{question.Type}", [question.Text, question.Help, question.Example, question.Unit], question.Options);
    }
}
