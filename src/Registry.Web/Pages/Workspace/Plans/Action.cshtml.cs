using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.ActionPlans;
using Registry.Domain.Publication;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.ActionPlans;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace.Plans;

/// <summary>One action of a plan, to be changed, or a new one of the body's own.</summary>
public sealed class ActionModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, ActionPlanService plans, IStringLocalizer<PlanTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    private const string New = "new";

    [BindProperty(SupportsGet = true, Name = "item")]
    public string ItemId { get; set; } = "";

    [BindProperty]
    public ActionForm Form { get; set; } = new();

    /// <summary>As stored; null for a new one.</summary>
    public ActionItem? Item { get; private set; }

    public ActionConflict? Conflict { get; private set; }

    public bool IsNoLongerNeeded { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Form = Item is null ? new ActionForm() : ActionForm.Of(Item);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        // What cannot be read is refused below, in the user's language.
        ModelState.Clear();
        if (!Form.TryRead(out var change))
        {
            ModelState.AddModelError("Form.Due", texts["Refusal.DueIsNoDate"]);
        }

        var outcome = ModelState.IsValid ? await SaveAsync(change) : new ActionOutcome([]);
        foreach (var refusal in outcome.Refusals)
        {
            ModelState.AddModelError(ActionForm.FieldOf(refusal), texts["Refusal." + refusal]);
        }

        if (ModelState.IsValid && outcome.IsDone)
        {
            TempData["Saved"] = texts["Action.Saved"].Value;
            return Redirect(Links.Plan(Language, NoticeId));
        }

        Conflict = outcome.Conflict;
        // Posting the form again is a decision to keep what it shows.
        Form.Version = Conflict?.Stored.Version ?? Form.Version;
        Response.StatusCode = Conflict is null ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<ActionOutcome> SaveAsync(ActionChange change) => Item is null
        ? await plans.AddAsync(Draft, change, Actor, HttpContext.RequestAborted)
        : await plans.SaveAsync(Draft, Item.Id, change, Form.Version, Actor, HttpContext.RequestAborted) ?? new ActionOutcome([ActionRefusal.IsNotSuggested]);

    private async Task<bool> FindAsync()
    {
        if (!await LoadAsync() || Draft.Notice.Status == NoticeStatus.Withdrawn)
        {
            return false;
        }

        if (ItemId == New)
        {
            return true;
        }

        var plan = (await plans.LoadAsync(Draft, HttpContext.RequestAborted)).Plan;
        Item = Guid.TryParse(ItemId, CultureInfo.InvariantCulture, out var id) ? plan.Items.FirstOrDefault(item => item.Id == id) : null;
        IsNoLongerNeeded = Item is not null && plan.IsNoLongerNeeded(Item);
        return Item is not null;
    }
}
