using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Documents.Handouts;

namespace Registry.Web.Pages.Learn;

/// <summary>The sheet of a step, to print: the session works with it where there is no screen.</summary>
public sealed class HandoutModel(HandoutWriter handouts) : PageModel
{
    public Handout Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string lang, string step)
    {
        if (await handouts.FindAsync(lang, step, HttpContext.RequestAborted) is not { } found)
        {
            return NotFound();
        }

        Sheet = found;
        return Page();
    }
}
