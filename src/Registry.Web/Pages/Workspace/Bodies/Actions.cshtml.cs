using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.ActionPlans;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Services;
using Registry.Web.Services.ActionPlans;

namespace Registry.Web.Pages.Workspace.Bodies;

/// <summary>What weak answers call for over all the notices of a body, by who can act; for its members.</summary>
public sealed class ActionsModel(BodyService bodies, CurrentUser user, BodyActions actions, DefinitionCatalogue definitions) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "slug")]
    public string Slug { get; set; } = "";

    /// <summary>Id of the lever looked for; null for all of them.</summary>
    [BindProperty(SupportsGet = true, Name = "lever")]
    public string? Lever { get; set; }

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<CommonAction> All { get; private set; } = [];

    public QuestionnaireDefinition Definition => definitions.Current;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Levers that can act on something, in the order of the definition.</summary>
    public IEnumerable<Lever> Levers => Definition.Levers.Where(lever => All.Any(action => action.Concerns(lever.Id)));

    /// <summary>By leading lever, or all that one lever can act on.</summary>
    public IEnumerable<(string Lever, IReadOnlyList<CommonAction> Actions)> Groups => Levers
        .Where(lever => Lever is null || lever.Id == Lever)
        .Select(lever => (lever.Id, (IReadOnlyList<CommonAction>)[.. All.Where(action => Lever is null ? action.Lever == lever.Id : action.Concerns(lever.Id))]))
        .Where(group => group.Item2.Count > 0);

    public async Task<IActionResult> OnGetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        if (await bodies.FindAsync(Slug, cancellation) is not { } body)
        {
            return NotFound();
        }

        if ((await user.ActorForAsync(body.Id, cancellation)).Roles.Count == 0)
        {
            return Forbid();
        }

        Body = body;
        Lever = Definition.Levers.Any(lever => lever.Id == Lever) ? Lever : null;
        All = await actions.OfAsync(body.Id, cancellation);
        return Page();
    }
}
