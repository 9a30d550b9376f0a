using System.Text;
using Microsoft.AspNetCore.Mvc;
using Registry.Domain.ActionPlans;
using Registry.Domain.Publication;
using Registry.Web.Services;
using Registry.Web.Services.ActionPlans;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace.Plans;

/// <summary>The plan as a table or as tasks for a calendar.</summary>
public sealed class ExportModel(DraftService drafts, CurrentUser user, DraftReviews reviews, ActionPlanService plans)
    : DraftPageModel(drafts, user, reviews)
{
    // Spreadsheets read UTF-8 only where a mark says so.
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    public async Task<IActionResult> OnGetAsync(string format)
    {
        if (!await LoadAsync() || Draft.Notice.Status == NoticeStatus.Withdrawn)
        {
            return NotFound();
        }

        var notice = Draft.Notice;
        var (review, plan) = await plans.LoadAsync(Draft, HttpContext.RequestAborted);
        var name = $"plan-{notice.PublicId}.{format}";
        if (format == "ics")
        {
            var calendar = new PlanCalendar(review.Definition, notice.Title, Language).Write(plan);
            return File(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", name);
        }

        var table = new PlanCsv(review.Definition, Language, notice.Language, review.Evaluation.Today).Write(plan);
        return File([.. Marked.GetPreamble(), .. Marked.GetBytes(table)], "text/csv; charset=utf-8", name);
    }
}
