using System.Globalization;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;

namespace Registry.Domain.Standards.Writing;

/// <summary>What a record is written from: a published version, a draft, or a record read from another standard.</summary>
public sealed record WritingSource
{
    /// <summary>The header field of imported notices, outside the questionnaire, that keeps the fields of the source without a home here.</summary>
    public const string KeptFields = "source_fields";

    public required AnswerSet Values { get; init; }

    /// <summary>ISO 639-1 code of the language that the texts are written in.</summary>
    public required string Language { get; init; }

    /// <summary>The standard that the values were read from; null for what was declared here.</summary>
    public string? Format { get; init; }

    /// <summary>By fact; those that are not known are absent.</summary>
    public IReadOnlyDictionary<NoticeFact, string> Facts { get; init; } = new Dictionary<NoticeFact, string>();

    /// <summary>Members of a version beside its values, such as <c>assessment</c> or <c>translations.en</c>: no other standard holds them.</summary>
    public IReadOnlyList<string> Besides { get; init; } = [];

    /// <param name="url">Address of the public page: a version holds none.</param>
    public static WritingSource Of(NoticeDocument document, string? url) => new()
    {
        Values = document.Values,
        Language = document.Language,
        Format = document.Source?.Format,
        Facts = Known(
            (NoticeFact.Id, document.Source?.Id ?? document.Id.ToString()),
            (NoticeFact.Body, document.Body.Name),
            (NoticeFact.Siren, document.Body.Siren),
            (NoticeFact.Url, url),
            (NoticeFact.Published, Day(DateOnly.FromDateTime(document.PublishedAt)))),
        Besides = [.. BesidesOf(document)],
    };

    /// <param name="kept">The members of the record without a home here, by their names.</param>
    public static WritingSource Of(Reading.RecordReading reading, string format, JsonObject? kept)
    {
        var header = new Dictionary<string, StatedValue>(reading.Values.Header, StringComparer.Ordinal);
        if (kept is not null)
        {
            header[KeptFields] = new StatedValue(kept);
        }

        return new WritingSource
        {
            Values = reading.Values with { Header = header },
            Language = reading.Language,
            Format = format,
            Facts = Known(
                (NoticeFact.Id, reading.Id),
                (NoticeFact.Body, reading.Body),
                (NoticeFact.Url, reading.Url),
                (NoticeFact.Published, reading.PublishedAt is { } day ? Day(day) : null)),
        };
    }

    private static Dictionary<NoticeFact, string> Known(params (NoticeFact Fact, string? Text)[] facts) =>
        facts.Where(fact => !string.IsNullOrWhiteSpace(fact.Text)).ToDictionary(fact => fact.Fact, fact => fact.Text!);

    private static IEnumerable<string> BesidesOf(NoticeDocument document)
    {
        (string Name, bool IsThere)[] members =
        [
            ("assessment", document.Assessment is not null),
            ("plan", document.Plan is { Count: > 0 }),
            ("evidence", document.Evidence is { Count: > 0 }),
            ("template", document.Template is not null),
        ];
        return members.Where(member => member.IsThere).Select(member => member.Name)
            .Concat(document.Translations.Select(translation => $"translations.{translation.Language}"));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
