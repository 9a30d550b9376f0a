using Microsoft.AspNetCore.Mvc;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace.Notices;

/// <summary>The task list of one notice: what is done, what is left, how long it takes, and what may be done next.</summary>
public sealed class DraftModel(DraftService drafts, CurrentUser user, DraftReviews reviews, ActLog acts) : DraftPageModel(drafts, user, reviews)
{
    public IReadOnlyList<ActEntry> History { get; private set; } = [];

    public IEnumerable<Screen> Of(ScreenKind kind) => Review.Plan.Screens.Where(screen => screen.Kind == kind);

    /// <summary>The first essential screen with something to answer, or null.</summary>
    public Screen? Resume => Review.Plan.Screens.FirstOrDefault(screen => screen.Kind != ScreenKind.Theme && Review.IsRequired(screen));

    public bool MayEdit => Refuses(PublicationAct.Edit) is null;

    /// <summary>Acts that a page of their own asks to confirm, in the order they are shown.</summary>
    public IEnumerable<PublicationAct> OpenActs => new[]
    {
        PublicationAct.Publish, PublicationAct.Return, PublicationAct.BeginNewVersion,
        PublicationAct.Retire, PublicationAct.Withdraw, PublicationAct.DeleteDraft,
    }.Where(act => Refuses(act) is null);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        History = await acts.OfNoticeAsync(Draft.Notice.Id, HttpContext.RequestAborted);
        return Page();
    }
}
