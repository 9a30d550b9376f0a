using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Web.Pages.Shared;
using Registry.Web.Resources;
using Registry.Web.Services;

namespace Registry.Web.Pages.Account;

/// <summary>Changes one's own password.</summary>
public sealed class PasswordModel(AccountService accounts, SessionService sessions, CurrentUser user, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    [TempData]
    public bool IsChanged { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Add(Check().Validate(this));
        if (ModelState.IsValid)
        {
            Explain(await accounts.ChangePasswordAsync(user.UserId!.Value, Current!, Next!, HttpContext.RequestAborted));
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await sessions.RenewAsync(User);
        IsChanged = true;
        return RedirectToPage();
    }

    private void Explain(AccountRefusal? refusal)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError(refusal == AccountRefusal.CurrentPasswordIsWrong ? nameof(Current) : nameof(Next), texts[$"Refusal.{refusal}"]);
        }
    }

    private InlineValidator<PasswordModel> Check() => new()
    {
        page => page.RuleFor(form => form.Current).NotEmpty().WithMessage(texts["Password.CurrentMissing"]),
        page => page.RuleFor(form => form.Next).NotEmpty().WithMessage(texts["Refusal.PasswordIsTooShort"]),
    };
}
