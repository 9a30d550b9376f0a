using Microsoft.AspNetCore.Mvc;
using Registry.Domain.Identities;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;
using Registry.Web.Services.Directories;

namespace Registry.Web.Pages.Public.Directories;

/// <summary>One supplier or dataset and the notices that name it.</summary>
/// <param name="address">Of the page, from the language and the id.</param>
public abstract class MentionPageModel(
    MentionKind kind, Func<string, string, string> address, MentionDirectory directory, PublishedNotices notices, DefinitionCatalogue definitions) : DirectoryPageModel
{
    public MentionedThing Thing { get; private set; } = null!;

    /// <summary>The notices of the page by row id, as readers see them.</summary>
    public IReadOnlyDictionary<long, NoticeHit> Hits { get; private set; } = new Dictionary<long, NoticeHit>();

    public DefinitionCatalogue Definitions => definitions;

    public override int Total => Thing.Total;

    protected override int PageSize => NoticeResults.PageSize;

    public async Task<IActionResult> OnGetAsync(string lang, string id, string? page, CancellationToken cancellation)
    {
        Read(null, page);
        var shown = await directory.ResolveAsync(kind, id, cancellation);
        if (shown != id)
        {
            // A merge can be taken back: the old address may mean itself again.
            return LocalRedirect(address(lang, shown));
        }

        if (await directory.FindAsync(kind, id, Skip, PageSize, cancellation) is not { } thing)
        {
            return NotFound();
        }

        Thing = thing;
        Hits = await notices.HitsAsync([.. thing.Mentions.Select(mention => mention.NoticeId).Distinct()], lang, cancellation);
        return Page();
    }
}
