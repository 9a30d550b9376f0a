using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Notices;

/// <summary>The one page that asks: any screen of the plan, header form or questions, drawn from the definition.</summary>
public sealed class ScreenModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, FormCheck check, CommentService comments,
    IStringLocalizer<WorkspaceTexts> texts, IStringLocalizer<AssessmentTexts> assessmentTexts)
    : AnswerFormModel(drafts, user, reviews, check, comments, texts, assessmentTexts)
{
    [BindProperty(SupportsGet = true, Name = "screen")]
    public string ScreenId { get; set; } = "";

    /// <summary><c>check</c> when the person came from check-answers and goes back there.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public Screen Screen { get; private set; } = null!;

    public Screen? Previous { get; private set; }

    public override string Address => Links.DraftScreen(Language, NoticeId, ScreenId);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (Refuses(PublicationAct.Edit) is not null)
        {
            return Redirect(Links.Draft(Language, NoticeId));
        }

        Values = [.. Items().Select(Stored)];
        return Page();
    }

    /// <param name="action">save, leave, or add-row:path.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? action) =>
        await FindAsync() ? await StoreAsync([.. Items()], action, Next) : NotFound();

    private string Next()
    {
        if (From == "check")
        {
            return Links.DraftCheck(Language, NoticeId);
        }

        var next = Review.Plan.After(ScreenId, ScreenPlan.Complete(Review.Definition));
        return next is null || next.Kind != Screen.Kind
            ? Links.Draft(Language, NoticeId)
            : Links.DraftScreen(Language, NoticeId, next.Id);
    }

    private async Task<bool> FindAsync()
    {
        if (!await LoadAsync() || Review.Plan.Find(ScreenId) is not { } screen)
        {
            return false;
        }

        Screen = screen;
        await LoadCommentsAsync();
        Previous = Review.Plan.Screens.TakeWhile(other => other.Id != ScreenId).LastOrDefault(other => other.Kind == screen.Kind);
        return true;
    }

    private IEnumerable<FormItem> Items() =>
        Screen.Fields.Select(FormItem.Of).Concat(Screen.Questions.Select(FormItem.Of));
}
