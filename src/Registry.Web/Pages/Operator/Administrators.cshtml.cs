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

namespace Registry.Web.Pages.Operator;

/// <summary>Names the administrators of a body, who then manage its other members.</summary>
public sealed class AdministratorsModel(BodyService bodies, MemberService members, CurrentUser user, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<MemberRow> Administrators { get; private set; } = [];

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync(string slug) => await LoadAsync(slug) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug)
    {
        if (!await LoadAsync(slug))
        {
            return NotFound();
        }

        ModelState.Add(Check().Validate(this));
        if (ModelState.IsValid && await NameAsync() is { } refusal)
        {
            ModelState.AddModelError(nameof(Email), texts[$"Refusal.{refusal}"]);
        }

        if (ModelState.IsValid)
        {
            return Redirect(Links.BodyAdministrators(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, slug));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug)
    {
        if (await bodies.FindAsync(slug, Cancellation) is not { } body)
        {
            return false;
        }

        Body = body;
        Administrators = [.. (await members.ListAsync(body.Id, Cancellation)).Where(member => member.Role == MemberRole.Administrator)];
        return true;
    }

    /// <summary>For this one act the operator stands in for an administrator: a new body has none yet.</summary>
    private Task<MemberRefusal?> NameAsync() =>
        members.AddAsync(Body.Id, Email!, MemberRole.Administrator, new Actor(user.UserId, [MemberRole.Administrator]), Cancellation);

    private InlineValidator<AdministratorsModel> Check() =>
        new() { page => page.RuleFor(form => form.Email).NotEmpty().WithMessage(texts["Members.EmailMissing"]) };
}
