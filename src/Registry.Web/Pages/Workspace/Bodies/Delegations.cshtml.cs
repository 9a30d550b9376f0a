using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Persistence;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Bodies;

namespace Registry.Web.Pages.Workspace.Bodies;

/// <summary>The delegations of a body: proposed, answered, ended; for its administrators.</summary>
public sealed class DelegationsModel(DelegationService delegations, BodyService bodies, CurrentUser user, IStringLocalizer<BodyTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    [BindProperty]
    public DelegationSide Side { get; set; }

    /// <summary>The other body, by its name in addresses.</summary>
    [BindProperty]
    public string? Other { get; set; }

    /// <summary>Code of the policy area; empty for all algorithms.</summary>
    [BindProperty]
    public string? Area { get; set; }

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<Delegation> Delegations { get; private set; } = [];

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    /// <summary>What was typed in a form that was refused: the delegation by number, and the reason.</summary>
    public (long Id, string? Reason) Ending { get; private set; }

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<IActionResult> OnGetAsync() => await RefuseAsync() ?? await ShowAsync();

    public async Task<IActionResult> OnPostProposeAsync()
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        var refusal = await delegations.ProposeAsync(Body.Id, new NewDelegation(Other, Side, Area), await user.ActorForAsync(Body.Id, Cancellation), Cancellation);
        return await AnswerAsync(refusal, "Propose", refusal == DelegationRefusal.PolicyAreaIsUnknown ? nameof(Area) : nameof(Other));
    }

    public async Task<IActionResult> OnPostActAsync(DelegationAct act, long delegation, string? reason)
    {
        if (await RefuseAsync() is { } refused)
        {
            return refused;
        }

        Ending = (delegation, reason);
        var refusal = await delegations.ActAsync(act, delegation, Body.Id, reason, await user.ActorForAsync(Body.Id, Cancellation), Cancellation);
        return await AnswerAsync(
            refusal, act.ToString(), refusal is DelegationRefusal.EndReasonIsMissing or DelegationRefusal.EndReasonIsTooLong ? $"reason-{delegation}" : "delegations");
    }

    private async Task<IActionResult> AnswerAsync(DelegationRefusal? refusal, string done, string field)
    {
        if (refusal is null)
        {
            TempData["Saved"] = texts[$"Delegations.Done.{done}"].Value;
            return Redirect(Links.Delegations(Language, Slug));
        }

        ModelState.AddModelError(field, texts[$"Refusal.{refusal}"]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        Delegations = await delegations.OfAsync(Body.Id, Cancellation);
        Bodies = [.. (await bodies.ListAsync(Cancellation)).Where(body => body.Id != Body.Id && body.MergedIntoId is null)];
        return Page();
    }

    /// <summary>404 for a body that does not exist, 403 for one that the user does not administer; null when they do.</summary>
    private async Task<IActionResult?> RefuseAsync()
    {
        if (await bodies.FindAsync(Slug, Cancellation) is not { } body)
        {
            return NotFound();
        }

        Body = body;
        return (await user.ActorForAsync(body.Id, Cancellation)).Roles.Contains(MemberRole.Administrator) ? null : Forbid();
    }
}
