using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Bodies;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Bodies;

namespace Registry.Web.Pages.Operator.Bodies;

/// <summary>A competence goes to another body, with the notices that belong to it.</summary>
public sealed class TransferModel(SuccessionService succession, BodyService bodies, CurrentUser user, IStringLocalizer<BodyTexts> texts)
    : SuccessionPageModel(bodies, user, texts)
{
    /// <summary>The body that receives, by its name in addresses.</summary>
    [BindProperty]
    public string? To { get; set; }

    /// <summary>Public ids of the notices.</summary>
    [BindProperty]
    public List<string> Notices { get; set; } = [];

    public IReadOnlyList<MovingNotice> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        All = await succession.NoticesAsync(Body.Id, Cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        All = await succession.NoticesAsync(Body.Id, Cancellation);
        var plan = await succession.PlanTransferAsync(Body.Id, To, Notices, Facts, Cancellation);
        if (plan.Refusals.Count > 0)
        {
            return Refused(plan.Refusals);
        }

        if (!Confirmed)
        {
            Plan = plan;
            return Page();
        }

        var refusals = await succession.TransferAsync(Body.Id, To, Notices, Facts, Actor, Cancellation);
        return refusals.Count > 0 ? Refused(refusals) : Done();
    }

    protected override string FieldOf(SuccessionRefusal refusal) =>
        refusal is SuccessionRefusal.NoNoticeIsChosen or SuccessionRefusal.NoticeIsNotOfThisBody ? nameof(Notices) : nameof(To);
}
