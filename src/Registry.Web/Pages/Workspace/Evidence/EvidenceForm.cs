using Registry.Domain.Evidence;
using Registry.Web.Services.Evidence;

namespace Registry.Web.Pages.Workspace.Evidence;

/// <summary>Evidence as a person fills it in: one line per link, and a note.</summary>
public sealed class EvidenceForm
{
    private const int FreeLines = 2;

    public List<string?> Url { get; set; } = [];

    public List<string?> Title { get; set; } = [];

    public string? Note { get; set; }

    public int Version { get; set; }

    public string? TrimmedNote => Trimmed(Note)?.ReplaceLineEndings("\n");

    /// <summary>Lines to draw: those that hold something and a few free ones.</summary>
    public int Lines => Math.Min(Math.Max(Url.Count, Filled.LastOrDefault(-1) + 1 + FreeLines), EvidenceRules.MostLinks);

    private IEnumerable<int> Filled =>
        Enumerable.Range(0, Math.Max(Url.Count, Title.Count)).Where(line => Trimmed(UrlAt(line)) is not null || Trimmed(TitleAt(line)) is not null);

    public static EvidenceForm Of(StoredEvidence stored) => new()
    {
        Url = [.. stored.Links.Select(link => link.Url)],
        Title = [.. stored.Links.Select(link => link.Title)],
        Note = stored.Note,
        Version = stored.Version,
    };

    public string? UrlAt(int line) => Url.ElementAtOrDefault(line);

    public string? TitleAt(int line) => Title.ElementAtOrDefault(line);

    /// <summary>The filled lines; a link without a title takes the name of its site.</summary>
    public IReadOnlyList<EvidenceLink> Links() => [.. Filled.Select(line =>
    {
        var url = Trimmed(UrlAt(line)) ?? "";
        return new EvidenceLink(url, Trimmed(TitleAt(line)) ?? (EvidenceRules.IsAddress(url) ? new Uri(url).Host : ""));
    })];

    /// <summary>The input that mends a fault.</summary>
    public string FieldOf(EvidenceFault fault) => fault switch
    {
        { Refusal: EvidenceRefusal.NoteIsTooLong } => nameof(Note),
        { Refusal: EvidenceRefusal.TitleIsTooLong, Link: { } link } => TitleName(Filled.ElementAt(link)),
        { Link: { } link } => UrlName(Filled.ElementAt(link)),
        _ => UrlName(0),
    };

    public static string UrlName(int line) => $"Url-{line}";

    public static string TitleName(int line) => $"Title-{line}";

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
