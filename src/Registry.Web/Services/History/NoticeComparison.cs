using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Services.History;

public enum LeftOutReason
{
    NotACode,
    Unknown,
    Withdrawn,
    OneTooMany,
}

/// <summary>A notice that was asked for and cannot be compared.</summary>
/// <param name="Asked">What the reader gave.</param>
public sealed record LeftOut(string Asked, LeftOutReason Reason);

/// <summary>One line of the comparison: what each notice says to one field or question, in the order of the notices.</summary>
/// <param name="Values">Null where a notice says nothing.</param>
/// <param name="IsSame">All say the same, and something.</param>
public sealed record ComparedRow(string Id, string Label, IReadOnlyList<ReadValue?> Values, bool IsSame);

/// <param name="Id">Empty for the facts of the header.</param>
public sealed record ComparedTheme(string Id, string Title, IReadOnlyList<ComparedRow> Rows);

/// <summary>Up to four notices side by side.</summary>
public sealed record Comparison(
    IReadOnlyList<(PublicNotice Notice, NoticeReading Reading)> Notices, IReadOnlyList<LeftOut> LeftOut, IReadOnlyList<ComparedTheme> Themes);

/// <summary>Puts notices side by side, row by row.</summary>
public sealed class NoticeComparison(NoticeReader notices, DefinitionCatalogue definitions)
{
    public const int Most = 4;

    /// <summary>The facts that tell what an algorithm is, in the order of the answer block; the rest of the header is in each notice.</summary>
    private static readonly string[] Facts =
        ["summary", "decision", "affected_people", "volume", "data_used", "main_criteria", "recourse", "lifecycle", "kind", "policy_area", "suppliers", "legal_basis", "territory"];

    /// <param name="asked">Codes as people type them; what cannot be compared is told apart.</param>
    /// <param name="language">The reading language, <c>fr</c> or <c>en</c>.</param>
    public async Task<Comparison> CompareAsync(IEnumerable<string> asked, string language, CancellationToken cancellation)
    {
        var found = new List<(PublicNotice Notice, NoticeReading Reading)>();
        var leftOut = new List<LeftOut>();
        foreach (var text in asked.Where(text => !string.IsNullOrWhiteSpace(text)).Take(4 * Most))
        {
            if (!NoticeId.TryParse(text, out var id))
            {
                leftOut.Add(new LeftOut(text, LeftOutReason.NotACode));
            }
            else if (found.Any(one => one.Notice.Id == id.ToString()))
            {
                continue;
            }
            else if (found.Count == Most)
            {
                leftOut.Add(new LeftOut(text, LeftOutReason.OneTooMany));
            }
            else if (await notices.FindAsync(id, null, cancellation) is not { } notice)
            {
                leftOut.Add(new LeftOut(text, LeftOutReason.Unknown));
            }
            else if (notice.Document is not { } document)
            {
                leftOut.Add(new LeftOut(text, LeftOutReason.Withdrawn));
            }
            else
            {
                found.Add((notice, new NoticeReading(document, language, definitions)));
            }
        }

        return new Comparison(found, leftOut, found.Count < 2 ? [] : Themes([.. found.Select(one => one.Reading)], language));
    }

    private IReadOnlyList<ComparedTheme> Themes(IReadOnlyList<NoticeReading> readings, string language)
    {
        var definition = definitions.Current;
        var facts = new ComparedTheme("", "", Rows(readings, Facts, (reading, id) => reading.HeaderValue(id)));
        var themes = definition.Themes.Select(theme => new ComparedTheme(
            theme.Id,
            theme.Title.In(language),
            Rows(readings, definition.Questions.Where(question => question.Theme == theme.Id).Select(question => question.Id), (reading, id) => reading.Answer(id))));
        return [.. themes.Prepend(facts).Where(theme => theme.Rows.Count > 0)];
    }

    private static IReadOnlyList<ComparedRow> Rows(IReadOnlyList<NoticeReading> readings, IEnumerable<string> ids, Func<NoticeReading, string, ReadValue?> read) =>
    [
        .. ids.Select(id => (Id: id, Values: readings.Select(reading => read(reading, id)).ToList()))
            .Where(row => row.Values.Any(value => value is not null))
            .Select(row => new ComparedRow(row.Id, row.Values.First(value => value is not null)!.Label, row.Values, row.Values.Skip(1).All(value => Same(row.Values[0], value)))),
    ];

    private static bool Same(ReadValue? left, ReadValue? right) =>
        left is not null && right is not null && left.State == right.State && left.Ground == right.Ground && Words(left).SequenceEqual(Words(right));

    private static IEnumerable<string> Words(ReadValue value) => value.Items.SelectMany(item => item switch
    {
        ReadText text => [text.Text.Text],
        ReadGroup group => group.Parts.Select(part => $"{part.Id}: {part.Item.Text.Text}"),
        _ => Enumerable.Empty<string>(),
    });
}
