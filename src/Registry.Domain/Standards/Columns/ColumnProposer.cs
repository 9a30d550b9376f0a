using System.Text.RegularExpressions;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Answers;
using Registry.Domain.Standards.Reading;

namespace Registry.Domain.Standards.Columns;

/// <summary>Proposes where the columns of a table go, by their names first and by what their cells hold.</summary>
public sealed partial class ColumnProposer
{
    /// <summary>The name is a path or an id of ours.</summary>
    public const double Exact = 1;
    private const double Label = 0.95;
    private const double Synonym = 0.9;
    private const double Part = 0.7;
    private const double Content = 0.6;
    private const double EnoughCells = 0.8;

    private readonly QuestionnaireDefinition _questionnaire;
    private readonly OptionWords _words;
    private readonly Dictionary<string, (string Target, double Confidence)> _byName = new(StringComparer.Ordinal);

    public ColumnProposer(QuestionnaireDefinition questionnaire, ColumnNames names, OptionWords words)
    {
        (_questionnaire, _words) = (questionnaire, words);
        foreach (var synonyms in names.Columns)
        {
            foreach (var name in synonyms.Names)
            {
                _byName.TryAdd(PlainWords.Of(name), (synonyms.Target, Synonym));
            }
        }

        foreach (var target in Target.All(questionnaire))
        {
            _byName[PlainWords.Of(target.Path)] = (target.Path, Exact);
            foreach (var language in (string[])["fr", "en"])
            {
                _byName.TryAdd(PlainWords.Of(target.Label(language)), (target.Path, Label));
            }
        }
    }

    /// <param name="columns">Names and the first filled cells of each.</param>
    /// <returns>One proposal a column, in their order; a target that holds one value is proposed once, for the surest.</returns>
    public IReadOnlyList<ColumnProposal> Propose(IReadOnlyList<(string Name, IReadOnlyList<string> Samples)> columns)
    {
        var candidates = columns.Select((column, rank) => (Rank: rank, Best: Best(column.Name, column.Samples))).ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var proposals = new ColumnProposal[columns.Count];
        foreach (var (rank, best) in candidates.OrderByDescending(candidate => candidate.Best.Confidence))
        {
            var isFree = best.Target is not null && (IsShared(best.Target) || taken.Add(best.Target));
            proposals[rank] = new ColumnProposal(columns[rank].Name, isFree ? best.Target : null, isFree ? best.Confidence : 0, columns[rank].Samples);
        }

        return proposals;
    }

    private bool IsShared(string path) => Target.Find(path, _questionnaire) is { IsRepeatable: true, Part: null } or { Type: AnswerType.Multiple };

    private (string? Target, double Confidence) Best(string name, IReadOnlyList<string> samples)
    {
        var plain = PlainWords.Of(name);
        // "header.suppliers.2.name" is the second item of the group.
        if (_byName.TryGetValue(ItemNumber().Replace(plain, " "), out var found) || _byName.TryGetValue(PlainWords.Of(Brackets().Replace(name, "")), out found))
        {
            return FitsContent(found.Target, samples) ? found : (found.Target, found.Confidence / 2);
        }

        return ByPartOfName(plain, samples) ?? ByContent(samples) ?? (null, 0);
    }

    // "Finalité du traitement (obligatoire)" holds "finalité": the longest known name at its beginning, else anywhere.
    private (string?, double)? ByPartOfName(string plain, IReadOnlyList<string> samples)
    {
        var padded = $" {plain} ";
        var best = _byName
            .Where(known => known.Key.Length >= 4 && known.Value.Confidence < Exact && padded.Contains($" {known.Key} ", StringComparison.Ordinal))
            .OrderByDescending(known => plain.StartsWith(known.Key, StringComparison.Ordinal))
            .ThenByDescending(known => known.Key.Length)
            .Select(known => known.Value.Target)
            .FirstOrDefault(target => FitsContent(target, samples));
        return best is null ? null : (best, Part);
    }

    private (string?, double)? ByContent(IReadOnlyList<string> samples)
    {
        if (samples.Count == 0)
        {
            return null;
        }

        if (Most(samples, sample => Formats.IsEmail(sample.Trim())))
        {
            return ("header.contact.email", Content);
        }

        string[] choices = ["header.lifecycle.stage", "header.kind", "header.policy_area"];
        return choices.FirstOrDefault(path => samples.Count > 1 && Fits(path, samples)) is { } choice ? (choice, Content) : null;
    }

    private bool FitsContent(string path, IReadOnlyList<string> samples) => samples.Count == 0 || Target.Find(path, _questionnaire) switch
    {
        null => true,
        { Type: AnswerType.Email } => Most(samples, sample => sample.Contains('@', StringComparison.Ordinal)),
        { Type: AnswerType.Url } => Most(samples, sample => sample.Contains("://", StringComparison.Ordinal)),
        { Type: AnswerType.Date } => Most(samples, sample => WrittenDate.Read(sample, monthFirst: false) is not null),
        { Type: AnswerType.Number } => Most(samples, sample => sample.Any(char.IsAsciiDigit)),
        { IsChoice: true } => samples.Count(sample => Understood(path, sample)) * 2 >= samples.Count,
        _ => true,
    };

    private bool Fits(string path, IReadOnlyList<string> samples) => Most(samples, sample => Understood(path, sample));

    private bool Understood(string path, string sample)
    {
        var target = Target.Find(path, _questionnaire)!;
        return _words.Find(target, sample) is not null
            || sample.Split([';', ',', '|', '/', '\n']).All(part => _words.Find(target, part) is not null);
    }

    private static bool Most(IReadOnlyList<string> samples, Func<string, bool> holds) => samples.Count(holds) >= EnoughCells * samples.Count;

    [GeneratedRegex(@"\s*[(\[][^)\]]*[)\]]\s*")]
    private static partial Regex Brackets();

    [GeneratedRegex(@" \d{1,2} (?=\w)")]
    private static partial Regex ItemNumber();
}

/// <summary>Where a column may go.</summary>
/// <param name="Target">Null: nowhere; its cells stay in the source record.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Samples">The first filled cells.</param>
public sealed record ColumnProposal(string Column, string? Target, double Confidence, IReadOnlyList<string> Samples)
{
    public MappedColumn ToMapped() => new(Column, Target ?? ColumnTarget.Ignore, Item: ItemOf(Column));

    private static string? ItemOf(string column) =>
        Regex.Match(column, @"\.(\d{1,2})\.", RegexOptions.None, TimeSpan.FromMilliseconds(100)) is { Success: true } match ? match.Groups[1].Value : null;
}
