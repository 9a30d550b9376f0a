using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Registry.Web.Pages.Errors;

/// <summary>Says what was refused and how to go on. Shown at the refused address, never at its own.</summary>
public sealed class StatusPage : PageModel
{
    private static readonly int[] Described = [400, 403, 404, 410, 413, 429];

    /// <summary>The status whose text is shown; one without its own text is told as 400 or 500.</summary>
    public int Kind { get; private set; }

    public IActionResult OnGet(int code)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            return NotFound();
        }

        Kind = code >= 500 ? 500 : Described.Contains(code) ? code : 400;
        Response.StatusCode = code;
        return Page();
    }
}
