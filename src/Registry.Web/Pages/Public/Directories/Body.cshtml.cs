using Microsoft.AspNetCore.Mvc;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.Bodies;
using Registry.Web.Services.Directories;

namespace Registry.Web.Pages.Public.Directories;

/// <summary>One body: its notices, what it states of all its algorithms, and whom to ask.</summary>
public sealed class BodyModel(BodyDirectory bodies, PublishedNotices notices, CoverageService coverage, SuccessionService succession, DefinitionCatalogue definitions) : DirectoryPageModel
{
    public BodyEntry Entry { get; private set; } = null!;

    public IReadOnlyList<NoticeHit> Hits { get; private set; } = [];

    /// <summary>The current one first; none where the body stated nothing.</summary>
    public IReadOnlyList<CoverageStatement> Statements { get; private set; } = [];

    /// <summary>What happened to the body itself, the last first.</summary>
    public IReadOnlyList<BodyEvent> History { get; private set; } = [];

    /// <summary>As its last notice gives it.</summary>
    public ReadGroup? Contact { get; private set; }

    public override int Total => Entry.Notices;

    protected override int PageSize => NoticeResults.PageSize;

    public async Task<IActionResult> OnGetAsync(string lang, string id, string? page, CancellationToken cancellation)
    {
        if (await bodies.FindAsync(id, cancellation) is not { } entry)
        {
            return NotFound();
        }

        Read(null, page);
        Entry = entry;
        var ids = await bodies.NoticesAsync(entry.Body.Id, Skip, PageSize, cancellation);
        var hits = await notices.HitsAsync(ids, lang, cancellation);
        Hits = [.. ids.Where(hits.ContainsKey).Select(noticeId => hits[noticeId])];
        Statements = await coverage.OfAsync(entry.Body.Id, cancellation);
        History = await succession.HistoryAsync(entry.Body.Id, cancellation);
        Contact = Hits.Select(hit => new NoticeReading(hit.Document, lang, definitions).Contact).FirstOrDefault(contact => contact is not null);
        return Page();
    }
}
