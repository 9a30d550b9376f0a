using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Notices;
using Registry.Web.Services;

namespace Registry.Web.Pages.Public.Notices;

/// <summary>The short address on letters and in QR codes: it leads to the notice in the reader's language, or says that it was withdrawn.</summary>
public sealed class ShortModel(NoticeReader notices) : PageModel
{
    /// <summary>A withdrawn notice: any other is not shown here.</summary>
    public PublicNotice Notice { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        Response.Headers.Vary = "Accept-Language";
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, cancellation) is not { } notice)
        {
            return NotFound();
        }

        if (!notice.IsWithdrawn)
        {
            return LocalRedirect(Links.Notice(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, notice.Id));
        }

        Notice = notice;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
