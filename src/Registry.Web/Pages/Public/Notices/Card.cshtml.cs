using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Public.Notices;

/// <summary>A notice in a small frame, for the body's own site.</summary>
[Embeddable]
public sealed class CardModel(NoticeReader notices, DefinitionCatalogue definitions) : PageModel
{
    public PublicNotice Notice { get; private set; } = null!;

    /// <summary>Null once the notice is withdrawn.</summary>
    public NoticeView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(string lang, string id, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, cancellation) is not { } notice)
        {
            return NotFound();
        }

        Notice = notice;
        View = notice.Document is { } document ? new NoticeView(notice, document, lang, definitions) : null;
        Response.StatusCode = notice.IsWithdrawn ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return Page();
    }
}
