using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Publication;
using Registry.Domain.Templates;
using Registry.Web.Pages.Workspace.Forms;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Templates;

namespace Registry.Web.Pages.Workspace.Templates;

/// <summary>What a new version of the template changes, beside what the body says: take over or keep, all at once or one by one.</summary>
public sealed class ChangesModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, TemplateAdoptions adoptions, TemplateDecisions decisions, IStringLocalizer<TemplateTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    private const string OnlyPrefix = "only:";

    public FollowedTemplate Followed { get; private set; } = null!;

    public IReadOnlyList<TemplateChange> Changes { get; private set; } = [];

    /// <summary>The draft waits for publication: nothing can be taken over now.</summary>
    public bool IsClosed => Draft.Notice.DraftStage == DraftStage.Submitted;

    /// <summary>The field or question of a change, as the forms name it; null where the questionnaire of the notice does not know it.</summary>
    public FormItem? ItemOf(TemplateChange change) => DraftPaths.HeaderField(change.Path) is { } id
        ? Review.Definition.Field(id) is { } field ? FormItem.Of(field) : null
        : Review.Definition.Question(change.Path) is { } question ? FormItem.Of(question) : null;

    /// <summary>What the person chose last, or what is proposed.</summary>
    public bool IsAccepted(TemplateChange change) => Request.HasFormContentType ? Accepts(change.Path) : change.IsSafe;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    /// <param name="action"><c>all</c>, or <c>only:path</c> for one change.</param>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? action, [FromForm(Name = "version")] int version)
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var only = action?.StartsWith(OnlyPrefix, StringComparison.Ordinal) == true ? action[OnlyPrefix.Length..] : null;
        var decided = Changes.Where(change => only is null || change.Path == only).Where(change => Request.Form.ContainsKey(SeenName(change.Path))).ToList();
        var seen = decided.ToDictionary(change => change.Path, change => Seen(change.Path), StringComparer.Ordinal);
        var accepted = decided.Where(change => change.IsProposed && Accepts(change.Path)).Select(change => change.Path).ToList();
        var refusal = await decisions.DecideAsync(Draft, new TemplateDecision(version, seen, accepted), Actor, HttpContext.RequestAborted);
        if (refusal is not null)
        {
            return Refused(StatusCodes.Status409Conflict, ("changes", texts[$"Decision.{refusal}"]));
        }

        TempData["Saved"] = texts[accepted.Count == 0 ? "Changes.Kept" : "Changes.Taken"].Value;
        return Redirect(decided.Count < Changes.Count ? Links.TemplateChanges(Language, NoticeId) : Links.Draft(Language, NoticeId));
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        await adoptions.LeaveAsync(Followed, Draft.Notice, Actor, HttpContext.RequestAborted);
        TempData["Saved"] = texts["Changes.Stopped"].Value;
        return Redirect(Links.Draft(Language, NoticeId));
    }

    public static string SeenName(string path) => "seen:" + path;

    public static string ChoiceName(string path) => "take:" + path;

    private bool Accepts(string path) => Request.Form[ChoiceName(path)] == "theirs";

    private int Seen(string path) => int.TryParse(Request.Form[SeenName(path)], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private async Task<bool> FindAsync()
    {
        if (!await LoadAsync() || Draft.Notice.Status == NoticeStatus.Withdrawn
            || await adoptions.OfAsync(Draft.Notice, HttpContext.RequestAborted) is not { } followed)
        {
            return false;
        }

        Followed = followed;
        Changes = followed.HasNews ? await adoptions.ChangesAsync(followed, Draft, HttpContext.RequestAborted) : [];
        return true;
    }
}
