using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Pages.Shared;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.ApiTokens;

namespace Registry.Web.Pages.Workspace.Bodies;

/// <summary>The API tokens of a body; for its administrators. A secret is shown once, after the token is made.</summary>
public sealed class TokensModel(ApiTokenService tokens, BodyService bodies, CurrentUser user, IStringLocalizer<ApiTexts> texts) : PageModel
{
    private const string MadeSecret = "MadeSecret";
    private const int LongestName = 100;

    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public int? Days { get; set; } = ApiTokenService.DefaultDays;

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<TokenRow> Rows { get; private set; } = [];

    /// <summary>Of the token made just now; null otherwise.</summary>
    public string? Secret { get; private set; }

    private Actor Actor { get; set; } = null!;

    private string Address => Links.ApiTokens(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Slug);

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        Secret = TempData[MadeSecret] as string;
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostMakeAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        ModelState.Clear();
        ModelState.Add(Check().Validate(this));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync();
        }

        TempData[MadeSecret] = await tokens.CreateAsync(Body.Id, Name!.Trim(), Days!.Value, Actor, Cancellation);
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostRevokeAsync(long token)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        return await tokens.RevokeAsync(Body.Id, token, Actor, Cancellation) ? Redirect(Address) : NotFound();
    }

    /// <summary>404 for a body that does not exist, 403 for one that the user does not administer; null when they do.</summary>
    private async Task<IActionResult?> RefuseAsync()
    {
        if (await bodies.FindAsync(Slug, Cancellation) is not { } body)
        {
            return NotFound();
        }

        Body = body;
        Actor = await user.ActorForAsync(body.Id, Cancellation);
        return Actor.Roles.Contains(MemberRole.Administrator) ? null : Forbid();
    }

    private async Task<IActionResult> ShowAsync()
    {
        Rows = await tokens.ListAsync(Body.Id, Cancellation);
        return Page();
    }

    private InlineValidator<TokensModel> Check() => new()
    {
        page => page.RuleFor(form => form.Name).NotEmpty().WithMessage(texts["Token.NameMissing"]),
        page => page.RuleFor(form => form.Name).MaximumLength(LongestName).WithMessage(texts["Token.NameTooLong"]),
        page => page.RuleFor(form => form.Days).Must(days => days is { } chosen && ApiTokenService.DaysOffered.Contains(chosen)).WithMessage(texts["Token.DaysMissing"]),
    };
}
