using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Publication;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Templates;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Templates;

/// <summary>All that a template leaves to the body, on one page, and what publication still needs beside it.</summary>
public sealed class LocalModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, FormCheck check, CommentService comments, TemplateAdoptions adoptions,
    IStringLocalizer<WorkspaceTexts> texts, IStringLocalizer<AssessmentTexts> assessmentTexts)
    : AnswerFormModel(drafts, user, reviews, check, comments, texts, assessmentTexts)
{
    public FollowedTemplate Followed { get; private set; } = null!;

    public override string Address => Links.LocalAnswers(Language, NoticeId);

    public bool IsLocal(FormValue value) => Followed.Decided.IsLocal(value.Item.Path);

    /// <summary>What the author says about the answer; null without.</summary>
    public string? HelpOf(FormValue value) => Followed.Decided.Local.FirstOrDefault(answer => answer.Path == value.Item.Path)?.Help;

    /// <summary>Whole minutes for what has no answer yet.</summary>
    public int MinutesLeft => (Values.Where(value => Draft[value.Item.Path] is null).Sum(value => value.Item.Field.Seconds) + 59) / 60;

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

        Values = [.. Asked().Where(item => Followed.Decided.IsLocal(item.Path) || IsMissing(item)).Select(Stored).OrderByDescending(IsLocal)];
        return Page();
    }

    /// <param name="action">save, leave, or add-row:path.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? action)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        // What the form showed: a colleague may have answered one of them since.
        var items = Review.Definition.Header.Select(FormItem.Of).Concat(Review.Definition.Questions.Select(FormItem.Of))
            .Where(item => Request.Form.ContainsKey(FormNames.Version(item.Path)))
            .Where(item => Followed.Decided.IsLocal(item.Path) || item.Field.Required);
        return await StoreAsync([.. items.OrderByDescending(item => Followed.Decided.IsLocal(item.Path))], action, Next);
    }

    private string Next() => Asked().Any(IsMissing) ? Address : Links.DraftCheck(Language, NoticeId);

    private IEnumerable<FormItem> Asked() => Review.Plan.Screens.SelectMany(screen => screen.Fields.Select(FormItem.Of).Concat(screen.Questions.Select(FormItem.Of)));

    private bool IsMissing(FormItem item) => item.Question is { } question
        ? Review.MissingQuestions.Contains(question)
        : Review.MissingHeader.Any(field => DraftPaths.Header(field.Id) == item.Path);

    private async Task<bool> FindAsync()
    {
        if (!await LoadAsync() || await adoptions.OfAsync(Draft.Notice, HttpContext.RequestAborted) is not { } followed)
        {
            return false;
        }

        Followed = followed;
        await LoadCommentsAsync();
        return true;
    }
}
