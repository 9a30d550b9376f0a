using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Registry.Web.Services.Asking;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Public.Notices;

/// <summary>Where somebody who asked finds the answer, without an account: who has the address may read.</summary>
[SecretAddress]
[EnableRateLimiting(SharedLinkLimits.Policy)]
public sealed class AskedModel(AskService questions) : PageModel
{
    public AskedQuestion Question { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        if (await questions.FindAsync(token, cancellation) is not { } question)
        {
            return NotFound();
        }

        Question = question;
        return Page();
    }
}
