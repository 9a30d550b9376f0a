using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Questionnaire;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace;

/// <summary>A page that asks some fields and questions of a draft: shows them, reads what is typed, stores it or says what is wrong.</summary>
public abstract class AnswerFormModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, FormCheck check, CommentService comments,
    IStringLocalizer<WorkspaceTexts> texts, IStringLocalizer<AssessmentTexts> assessmentTexts) : DraftPageModel(drafts, user, reviews)
{
    public IReadOnlyList<FormValue> Values { get; protected set; } = [];

    public IReadOnlyList<DraftConflict> Conflicts { get; private set; } = [];

    /// <summary>Address of this page, with what is stored.</summary>
    public abstract string Address { get; }

    protected async Task LoadCommentsAsync()
    {
        var counts = await comments.CountsAsync(Draft.Notice.Id, HttpContext.RequestAborted);
        ViewData["Comments"] = new CommentLinks(question => Links.Comments(Language, NoticeId, question), counts);
    }

    protected FormValue Stored(FormItem item) => FormValue.Of(item, Draft[item.Path] ?? DraftSuggestion.For(item.Path, Review), Draft.VersionOf(item.Path));

    /// <param name="action">save, leave, or add-row:path.</param>
    /// <param name="next">Where to go once all is stored and the draft is loaded again.</param>
    protected async Task<IActionResult> StoreAsync(List<FormItem> items, string? action, Func<string> next)
    {
        var form = new FormReader(Request.Form);
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
        await ReloadAsync([.. items.Select(item => item.Question).OfType<Question>()]);
        return Redirect(action == "leave" ? Links.Draft(Language, NoticeId) : next());
    }

    /// <summary>Loads the draft again, and says on the next page what the saved answers opened or closed.</summary>
    private async Task ReloadAsync(IReadOnlyList<Question> saved)
    {
        var before = Review;
        await LoadAsync();
        TempData["RouteChange"] = new RouteChangeText(assessmentTexts, Language).Of(RouteChange.Between(before, Review), Review, saved);
    }
}
