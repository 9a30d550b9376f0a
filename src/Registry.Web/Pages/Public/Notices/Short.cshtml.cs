using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Public.Notices;

/// <summary>The short address on letters and in QR codes: it leads to the notice in the reader's language, or says that it was withdrawn.</summary>
public sealed class ShortModel(NoticeReader notices) : PageModel
{
    private string _language = RequestLanguage.French;

    /// <summary>A withdrawn notice: any other is not shown here.</summary>
    public PublicNotice Notice { get; private set; } = null!;

    // The address has no language of its own. It is set before the page is run, so that it holds when the page is written.
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        _language = RequestLanguage.Preferred(Request);
        LanguageSetup.Speak(_language);
        Response.Headers.Vary = "Accept-Language";
    }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, cancellation) is not { } notice)
        {
            return NotFound();
        }

        if (!notice.IsWithdrawn)
        {
            return LocalRedirect(Links.Notice(_language, notice.Id));
        }

        Notice = notice;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
