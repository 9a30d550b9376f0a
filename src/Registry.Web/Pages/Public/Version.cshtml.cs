using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;

namespace Registry.Web.Pages.Public;

/// <summary>One version of a notice, as it was published.</summary>
public sealed class VersionModel(NoticeReader notices, DefinitionCatalogue definitions) : PageModel
{
    public PublicNotice Notice { get; private set; } = null!;

    /// <summary>Null once the notice is withdrawn.</summary>
    public NoticeView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lang, string id, int number, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, number, cancellation) is not { } notice)
        {
            return NotFound();
        }

        Notice = notice;
        View = notice.Document is { } document ? new NoticeView(notice, document, lang, definitions) : null;
        Response.StatusCode = notice.IsWithdrawn ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }
}
