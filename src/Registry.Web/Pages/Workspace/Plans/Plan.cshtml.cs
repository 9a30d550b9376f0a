using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.ActionPlans;
using Registry.Domain.Bodies;
using Registry.Domain.Evidence;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.ActionPlans;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;

namespace Registry.Web.Pages.Workspace.Plans;

/// <summary>The action plan of a notice: what its answers suggest, what the body makes of it, how far it is.</summary>
public sealed class PlanModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, ActionPlanService plans, EvidenceService evidence, IStringLocalizer<PlanTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    public const int ShownFirst = 5;

    public ActionPlan Plan { get; private set; } = null!;

    public DraftReview Current { get; private set; } = null!;

    public EvidenceShare Share { get; private set; } = null!;

    /// <summary>The suggestion whose refusal lacks a reason, and what was typed.</summary>
    public (string Question, string? Reason) Refused { get; private set; } = ("", null);

    public bool MayPublish => Actor.Roles.Contains(MemberRole.Publisher);

    public DateOnly Today => Current.Evaluation.Today;

    /// <summary>Weak answers and heavy stakes, the most urgent first.</summary>
    public IReadOnlyList<Suggestion> Urgent => [.. Plan.Open.Where(suggestion => suggestion.Because != SuggestWhen.Unanswered)];

    public IReadOnlyList<Suggestion> Unanswered => [.. Plan.Open.Where(suggestion => suggestion.Because == SuggestWhen.Unanswered)];

    /// <summary>Promised actions by lever, in the order of the definition.</summary>
    public IEnumerable<IGrouping<string, ActionItem>> ByLever => Plan.Promised
        .OrderBy(item => Current.Definition.Levers.Select(lever => lever.Id).ToList().IndexOf(item.Lever))
        .ThenBy(item => item.Due ?? DateOnly.MaxValue)
        .GroupBy(item => item.Lever);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostKeepAsync(string question) => await FindAsync()
        ? Answer(await plans.KeepAsync(Draft, question, Actor, HttpContext.RequestAborted), question, "Plan.KeptNow")
        : NotFound();

    public async Task<IActionResult> OnPostDeclineAsync(string question, string? reason)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Refused = (question, reason);
        return Answer(await plans.DeclineAsync(Draft, question, reason?.Trim(), Actor, HttpContext.RequestAborted), question, "Plan.DeclinedNow");
    }

    public async Task<IActionResult> OnPostPublicationAsync(bool publishes)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (!MayPublish)
        {
            return Forbid();
        }

        await plans.ChoosePublicationAsync(Draft.Notice, publishes, Actor, HttpContext.RequestAborted);
        TempData["Saved"] = texts[publishes ? "Plan.PublicNow" : "Plan.InternalNow"].Value;
        return Redirect(Links.Plan(Language, NoticeId));
    }

    private IActionResult Answer(ActionOutcome outcome, string question, string done)
    {
        if (outcome.IsDone)
        {
            TempData["Saved"] = texts[done].Value;
            return Redirect(Links.Plan(Language, NoticeId));
        }

        var refusal = outcome.Refusals[0];
        var anchor = refusal == ActionRefusal.IsNotSuggested ? "suggestions" : "reason-" + question;
        ModelState.AddModelError(anchor, texts["Refusal." + refusal]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> FindAsync()
    {
        if (!await LoadAsync() || Draft.Notice.Status == NoticeStatus.Withdrawn)
        {
            return false;
        }

        var plan = await plans.LoadAsync(Draft, HttpContext.RequestAborted);
        (Plan, Current) = (plan.Plan, plan.Review);
        Share = await evidence.ShareAsync(Draft.Notice, Current, HttpContext.RequestAborted);
        return true;
    }
}
