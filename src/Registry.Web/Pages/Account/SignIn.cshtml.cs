using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Registry.Web.Pages.Shared;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Account;

/// <summary>Opens a session. Whatever is wrong with the account, the answer is the same.</summary>
[EnableRateLimiting(SignInLimits.Policy)]
public sealed class SignInModel(SessionService sessions, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Links.Workspace(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Target) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Add(Check().Validate(this));
        if (ModelState.IsValid && !await sessions.SignInAsync(Email!, Password!))
        {
            ModelState.AddModelError(nameof(Email), texts["SignIn.Refused"]);
        }

        if (ModelState.IsValid)
        {
            return LocalRedirect(Target);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private InlineValidator<SignInModel> Check() => new()
    {
        page => page.RuleFor(form => form.Email).NotEmpty().WithMessage(texts["SignIn.EmailMissing"]),
        page => page.RuleFor(form => form.Password).NotEmpty().WithMessage(texts["SignIn.PasswordMissing"]),
    };
}
