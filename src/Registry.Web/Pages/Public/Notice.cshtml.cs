using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;
using Registry.Web.Services.Asking;

namespace Registry.Web.Pages.Public;

/// <summary>The current version of a notice; 410 with the fact alone once it is withdrawn.</summary>
public sealed class NoticeModel(NoticeReader notices, ElsewhereReader elsewhere, AskService questions, DefinitionCatalogue definitions) : PageModel
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
        if (notice.Document is not { } document)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        var view = new NoticeView(notice, document, lang, definitions);
        var address = Links.Notice(lang, notice.Id, view.Title);
        if (Request.Path.Value != address)
        {
            return LocalRedirectPermanent(address);
        }

        View = view with
        {
            Elsewhere = await elsewhere.OfAsync(notice.Id, cancellation),
            Questions = await questions.PublicAsync(notice.Id, cancellation),
        };
        return Page();
    }
}
