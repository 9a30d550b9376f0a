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
    IStringLocalizer<WorkspaceTexts> texts, IStringLocalizer<AssessmentTexts> assessmentTexts) : DraftPageModel(drafts, user, reviews)
{
    [BindProperty(SupportsGet = true, Name = "screen")]
    public string ScreenId { get; set; } = "";

    /// <summary><c>check</c> when the person came from check-answers and goes back there.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public Screen Screen { get; private set; } = null!;

    public IReadOnlyList<FormValue> Values { get; private set; } = [];

    public IReadOnlyList<DraftConflict> Conflicts { get; private set; } = [];

    public Screen? Previous { get; private set; }

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

        Values = [.. Items().Select(item => FormValue.Of(item, Suggested(item), Draft.VersionOf(item.Path)))];
        return Page();
    }

    /// <param name="action">save, leave, or add-row:path.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? action)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var form = new FormReader(Request.Form);
        var items = Items().ToList();
        if (!FormCheck.OnlyKnownInputs(Request.Form, items, form))
        {
            return BadRequest();
        }

        Values = [.. items.Select(form.Typed)];
        if (action?.StartsWith("add-row:", StringComparison.Ordinal) == true)
        {
            var path = action["add-row:".Length..];
            Values = [.. Values.Select(value => value.Item.Path == path ? value with { Rows = value.Rows + 1 } : value)];
            return Page();
        }

        return await SaveAsync(form, items, action == "leave");
    }

    private async Task<IActionResult> SaveAsync(FormReader form, List<FormItem> items, bool leave)
    {
        Values = [.. Values.Select(value => value with { Errors = check.Errors(value.Item, form) })];
        if (Values.Any(value => value.Errors.Count > 0))
        {
            return Refused(StatusCodes.Status400BadRequest, [.. Values.SelectMany(value => value.Errors).Select(error => (FormNames.Id(error.Input), error.Message))]);
        }

        var changes = Values.Select(value => new DraftChange(value.Item.Path, form.Read(value.Item), value.Version)).ToList();
        try
        {
            Conflicts = await Drafts.SaveAsync(Draft.Notice.Id, changes, Actor, HttpContext.RequestAborted);
        }
        catch (DraftClosedException)
        {
            return Refused(StatusCodes.Status409Conflict, ("answers", texts["DraftClosed"]));
        }

        if (Conflicts.Count > 0)
        {
            // The form now names the stored versions: posting it again is a decision to keep what it shows.
            var versions = Conflicts.ToDictionary(conflict => conflict.Path, conflict => conflict.StoredVersion, StringComparer.Ordinal);
            Values = [.. Values.Select(value => value with { Version = versions.GetValueOrDefault(value.Item.Path, value.Version) })];
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData["Saved"] = texts["Saved"].Value;
        var next = await NextAsync();
        return Redirect(leave ? Links.Draft(Language, NoticeId) : next);
    }

    private async Task<string> NextAsync()
    {
        var before = Review;
        await LoadAsync();
        TempData["RouteChange"] = new RouteChangeText(assessmentTexts, Language).Of(RouteChange.Between(before, Review), Review, Screen.Questions);
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
        var counts = await comments.CountsAsync(Draft.Notice.Id, HttpContext.RequestAborted);
        ViewData["Comments"] = new CommentLinks(question => Links.Comments(Language, NoticeId, question), counts);
        Previous = Review.Plan.Screens.TakeWhile(other => other.Id != ScreenId).LastOrDefault(other => other.Kind == screen.Kind);
        return true;
    }

    private IEnumerable<FormItem> Items() =>
        Screen.Fields.Select(FormItem.Of).Concat(Screen.Questions.Select(FormItem.Of));

    private Domain.Notices.StatedValue? Suggested(FormItem item) => Draft[item.Path] ?? DraftSuggestion.For(item.Path, Review);
}
