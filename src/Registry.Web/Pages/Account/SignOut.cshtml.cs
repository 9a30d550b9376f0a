using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Services;

namespace Registry.Web.Pages.Account;

/// <summary>Closes the session; only a form does, so that no link from elsewhere can.</summary>
public sealed class SignOutModel(SessionService sessions) : PageModel
{
    private static string Target => Links.Home(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public IActionResult OnGet() => LocalRedirect(Target);

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.SignOutAsync();
        return LocalRedirect(Target);
    }
}
