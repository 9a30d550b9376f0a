using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;

namespace Registry.Web.Pages.Public;

/// <summary>All versions of a notice; a withdrawn one keeps its list, and answers 410.</summary>
public sealed class VersionsModel(NoticeReader notices, DefinitionCatalogue definitions) : PageModel
{
    public PublicNotice Notice { get; private set; } = null!;

    /// <summary>Null once the notice is withdrawn.</summary>
    public WrittenText? Title { get; private set; }

    /// <summary>The current title as the body wrote it, which citations name in every language; null once the notice is withdrawn.</summary>
    public string? Original { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lang, string id, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, cancellation) is not { } notice)
        {
            return NotFound();
        }

        Notice = notice;
        if (notice.Document is { } document)
        {
            Title = new NoticeReading(document, lang, definitions).Title;
            Original = new NoticeReading(document, document.Language, definitions).Title.Text;
        }

        Response.StatusCode = notice.IsWithdrawn ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }
}
