using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Publication;

namespace Registry.Web.Pages.Workspace.Notices;

/// <summary>Check-answers: everything that was said, with a way to change it, what is missing, and submission.</summary>
public sealed class CheckModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, PublicationService publication, IStringLocalizer<WorkspaceTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    public IEnumerable<FormItem> Items(Screen screen) =>
        screen.Fields.Select(FormItem.Of).Concat(screen.Questions.Select(FormItem.Of));

    /// <summary>Where the heading of the essential questions stands: their screens have no title of their own.</summary>
    public Screen? FirstEssential => Review.Plan.Screens.FirstOrDefault(screen =>
        screen.Kind == ScreenKind.Essential && Items(screen).Any(item => Draft[item.Path] is not null || IsMissing(item)));

    public bool MayEdit => Refuses(PublicationAct.Edit) is null;

    public bool IsMissing(FormItem item) =>
        Review.MissingHeader.Any(field => item.Path == DraftPaths.Header(field.Id)) || Review.MissingQuestions.Any(question => item.Path == question.Id);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() && Draft.Notice.DraftStage != DraftStage.None ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync() || Draft.Notice.DraftStage == DraftStage.None)
        {
            return NotFound();
        }

        var refusal = await publication.SubmitAsync(NoticeId, Actor, HttpContext.RequestAborted);
        if (refusal is null)
        {
            TempData["Saved"] = texts["Submitted"].Value;
            return Redirect(Links.Draft(Language, NoticeId));
        }

        return refusal == PublicationRefusal.NoticeIsIncomplete
            ? Refused(StatusCodes.Status400BadRequest, Missing())
            : Refused(StatusCodes.Status409Conflict, ("answers", texts["Refusal." + refusal]));
    }

    private IReadOnlyList<(string Anchor, string Message)> Missing() =>
    [
        .. Review.Plan.Screens.SelectMany(Items).Where(IsMissing)
            .Select(item => (FormNames.Id(item.Path), texts["Missing", item.Field.Label.In(Language)].Value)),
    ];
}
