using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Domain.Publication;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Pages.Workspace;

/// <summary>A page about one notice of one of the user's bodies. Any other notice is not found.</summary>
public abstract class DraftPageModel(DraftService drafts, CurrentUser user, DraftReviews reviews) : PageModel
{
    /// <summary>Public id of the notice.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string NoticeId { get; set; } = "";

    public Draft Draft { get; private set; } = null!;

    public DraftReview Review { get; private set; } = null!;

    public Actor Actor { get; private set; } = null!;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public PublicationState State => new(Draft.Notice.Status, Draft.Notice.DraftStage);

    public PublicationRefusal? Refuses(PublicationAct act) => PublicationRules.Refuses(act, Draft.Notice.Body.Kind) ?? PublicationRules.Refuses(
        act, State, Actor.Roles, Draft.Notice.Body.FourEyes, Draft.Notice.SubmittedByUserId == Actor.UserId);

    /// <summary>What the error summary says; empty when nothing is wrong.</summary>
    public IReadOnlyList<(string Anchor, string Message)> Errors { get; private set; } = [];

    protected DraftService Drafts => drafts;

    /// <summary>The same page with what is wrong, in the summary and in the title.</summary>
    protected PageResult Refused(int status, params IReadOnlyList<(string Anchor, string Message)> errors)
    {
        Errors = errors;
        foreach (var (anchor, message) in errors)
        {
            ModelState.AddModelError(anchor, message);
        }

        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Loads the draft; false when there is none that this user may see.</summary>
    protected async Task<bool> LoadAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        if (await drafts.LoadAsync(NoticeId, cancellation) is not { } draft)
        {
            return false;
        }

        var actor = await user.ActorForAsync(draft.Notice, cancellation);
        if (actor.Roles.Count == 0)
        {
            return false;
        }

        Draft = draft;
        Actor = actor;
        Review = reviews.Review(draft);
        return true;
    }
}
