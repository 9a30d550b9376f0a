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

namespace Registry.Web.Pages.Workspace.Bodies;

/// <summary>Who may do what in a body; for its administrators.</summary>
public sealed class MembersModel(MemberService members, BodyService bodies, CurrentUser user, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public MemberRole? Role { get; set; }

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<MemberRow> Rows { get; private set; } = [];

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync() => await RefuseAsync() ?? await ShowAsync();

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        ModelState.Add(Check().Validate(this));
        if (ModelState.IsValid)
        {
            Explain(await members.AddAsync(Body.Id, Email!, Role!.Value, await user.ActorForAsync(Body.Id, Cancellation), Cancellation), nameof(Email));
        }

        return await AnswerAsync();
    }

    public async Task<IActionResult> OnPostRemoveAsync(long userId, MemberRole taken)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        Explain(await members.RemoveAsync(Body.Id, userId, taken, await user.ActorForAsync(Body.Id, Cancellation), Cancellation), "members");
        return await AnswerAsync();
    }

    /// <summary>404 for a body that does not exist, 403 for one that the user does not administer; null when they do.</summary>
    private async Task<IActionResult?> RefuseAsync()
    {
        if (await bodies.FindAsync(Slug, Cancellation) is not { } body)
        {
            return NotFound();
        }

        Body = body;
        var actor = await user.ActorForAsync(body.Id, Cancellation);
        return actor.Roles.Contains(MemberRole.Administrator) ? null : Forbid();
    }

    private async Task<IActionResult> AnswerAsync() =>
        ModelState.IsValid ? Redirect(Links.Members(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, Slug)) : await ShowAsync(StatusCodes.Status400BadRequest);

    private async Task<IActionResult> ShowAsync(int status = StatusCodes.Status200OK)
    {
        Rows = await members.ListAsync(Body.Id, Cancellation);
        Response.StatusCode = status;
        return Page();
    }

    private void Explain(MemberRefusal? refusal, string anchor)
    {
        if (refusal is not null)
        {
            ModelState.AddModelError(anchor, texts[$"Refusal.{refusal}"]);
        }
    }

    private InlineValidator<MembersModel> Check() => new()
    {
        page => page.RuleFor(form => form.Email).NotEmpty().WithMessage(texts["Members.EmailMissing"]),
        page => page.RuleFor(form => form.Role).NotNull().IsInEnum().WithMessage(texts["Members.RoleMissing"]),
    };
}
