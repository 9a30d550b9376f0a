using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Publication;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Together;

namespace Registry.Web.Pages.Workspace.Together;

/// <summary>Who answers what in a draft, and the proposals of colleagues that wait for a decision.</summary>
public sealed class IndexModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, RespondentService respondents, ProposalService proposals, IStringLocalizer<TogetherTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    public IReadOnlyList<ThemeWork> Themes { get; private set; } = [];

    public IReadOnlyList<Proposal> Pending { get; private set; } = [];

    /// <summary>The answer that was saved while the officer was deciding.</summary>
    public DraftConflict? Conflict { get; private set; }

    /// <summary>Why the decision was not carried out, at the proposal it concerns.</summary>
    public IReadOnlyList<(string Anchor, string Message)> Errors { get; private set; } = [];

    public bool MayDecide => Refuses(PublicationAct.Edit) is null;

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    /// <param name="proposal">Its id.</param>
    /// <param name="version">Of the answer shown beside it.</param>
    /// <param name="seen">Ticks of the time at which the proposal that was shown was made.</param>
    public async Task<IActionResult> OnPostAcceptAsync(long proposal, int version, long seen)
    {
        if (!await FindAsync() || !MayDecide)
        {
            return NotFound();
        }

        if (Pending.FirstOrDefault(pending => pending.Row.Id == proposal) is not { } found)
        {
            return Refused("proposals", "Proposal.Gone");
        }

        if (found.Row.At.Ticks != seen)
        {
            return Refused(Anchor(found), "Proposal.Changed");
        }

        Conflict = await proposals.AcceptAsync(Draft.Notice, found, version, Actor, Cancellation);
        if (Conflict is null)
        {
            return Done("Proposal.Accepted");
        }

        await FindAsync();
        return Refused(Anchor(found), "Proposal.Conflict");
    }

    public async Task<IActionResult> OnPostDeclineAsync(long proposal)
    {
        if (!await FindAsync() || !MayDecide)
        {
            return NotFound();
        }

        if (Pending.FirstOrDefault(pending => pending.Row.Id == proposal) is not { } found)
        {
            return Refused("proposals", "Proposal.Gone");
        }

        await proposals.DeclineAsync(Draft.Notice, found, Actor, Cancellation);
        return Done("Proposal.Declined");
    }

    public static string Anchor(Proposal proposal) => $"proposal-{proposal.Row.Id}";

    private async Task<bool> FindAsync()
    {
        if (!await LoadAsync())
        {
            return false;
        }

        Themes = await respondents.ThemesAsync(Draft, Review, Cancellation);
        Pending = await proposals.PendingAsync(Draft.Notice.Id, Cancellation);
        return true;
    }

    private RedirectResult Done(string text)
    {
        TempData["Saved"] = texts[text].Value;
        return Redirect(Links.Together(Language, NoticeId));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused(string anchor, string text)
    {
        Errors = [(anchor, texts[text])];
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
