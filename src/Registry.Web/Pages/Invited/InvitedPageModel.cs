using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Registry.Web.Persistence;
using Registry.Web.Services.Together;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Invited;

/// <summary>A page that a shared link opens to somebody without an account. A link that does not open says why: 404 where it never was, 410 where it is over.</summary>
[SecretAddress]
[EnableRateLimiting(SharedLinkLimits.Policy)]
public abstract class InvitedPageModel(LinkService links, LinkPurpose purpose) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "token")]
    public string Token { get; set; } = "";

    /// <summary>Null for a link that never was.</summary>
    public LinkStanding? Standing { get; private set; }

    public SharedLink Link { get; private set; } = null!;

    public bool IsOpen => Standing == LinkStanding.Open;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    protected CancellationToken Cancellation => HttpContext.RequestAborted;

    /// <summary>Finds the link; false, with the status of the answer set, when it opens nothing.</summary>
    protected async Task<bool> OpenAsync()
    {
        var found = await links.FindAsync(Token, purpose, Cancellation);
        Standing = found?.Standing;
        if (found is { Standing: LinkStanding.Open })
        {
            Link = found.Link;
            return true;
        }

        Response.StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return false;
    }

    /// <summary>The same page with what is wrong.</summary>
    protected PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
