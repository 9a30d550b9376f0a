using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Bodies;

namespace Registry.Web.Pages.Operator.Bodies;

/// <summary>Other bodies become part of this one, with all that they have.</summary>
public sealed class MergeModel(SuccessionService succession, BodyService bodies, CurrentUser user, IStringLocalizer<BodyTexts> texts)
    : SuccessionPageModel(bodies, user, texts)
{
    /// <summary>The bodies that end, by their names in addresses.</summary>
    [BindProperty]
    public List<string> From { get; set; } = [];

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var plan = await succession.PlanMergeAsync(From, Body.Id, Facts, Cancellation);
        if (plan.Refusals.Count > 0)
        {
            return Refused(plan.Refusals);
        }

        if (!Confirmed)
        {
            Plan = plan;
            return Page();
        }

        var refusals = await succession.MergeAsync(From, Body.Id, Facts, Actor, Cancellation);
        return refusals.Count > 0 ? Refused(refusals) : Done();
    }

    protected override string FieldOf(SuccessionRefusal refusal) => nameof(From);
}
