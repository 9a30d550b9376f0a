using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Web.Resources;
using Registry.Web.Services;

namespace Registry.Web.Pages.Operator;

/// <summary>Creates an account and shows its password once.</summary>
public sealed class NewAccountModel(AccountService accounts, CurrentUser user, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    /// <summary>Shown in this answer only, which is why no redirect follows: it is never stored, not even in a cookie.</summary>
    public string? Password { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await accounts.AddAsync(new NewAccount(Email ?? "", DisplayName ?? ""), user.UserId, HttpContext.RequestAborted);
        Password = result.Password;
        foreach (var refusal in result.Refusals)
        {
            ModelState.AddModelError(refusal is AccountRefusal.NameIsMissing or AccountRefusal.NameIsTooLong ? nameof(DisplayName) : nameof(Email), texts[$"Refusal.{refusal}"]);
        }

        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page();
    }
}
