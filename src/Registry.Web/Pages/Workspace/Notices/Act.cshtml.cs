using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Registry.Domain.Publication;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Publication;

namespace Registry.Web.Pages.Workspace.Notices;

/// <summary>Asks to confirm one act of the publication table, with the reason or the ground it needs.</summary>
public sealed class ActModel(
    DraftService drafts, CurrentUser user, DraftReviews reviews, PublicationService publication, IStringLocalizer<WorkspaceTexts> texts)
    : DraftPageModel(drafts, user, reviews)
{
    private const int LongestReason = 2000;

    [BindProperty(SupportsGet = true, Name = "act")]
    public string ActName { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public PublicationAct Act { get; private set; }

    /// <summary>A first version has nothing to say about what changed.</summary>
    public bool AsksReason => PublicationRules.For(Act).Need is PublicationNeed.Reason or PublicationNeed.LegalGround
        || (Act == PublicationAct.Publish && Draft.Notice.CurrentVersion > 0);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        return Refuses(Act) switch
        {
            null => Page(),
            PublicationRefusal.RoleIsMissing => Forbid(),
            _ => Redirect(Links.Draft(Language, NoticeId)),
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();
        if (Reason?.Length > LongestReason)
        {
            return Refused(StatusCodes.Status400BadRequest, ("reason", texts["ReasonTooLong", LongestReason]));
        }

        var refusal = await CarryOutAsync(HttpContext.RequestAborted);
        if (refusal is not null)
        {
            return Answer(refusal.Value);
        }

        TempData["Saved"] = texts["ActDone." + Act].Value;
        return Redirect(Act == PublicationAct.DeleteDraft ? Links.Workspace(Language) : Links.Draft(Language, NoticeId));
    }

    private Task<PublicationRefusal?> CarryOutAsync(CancellationToken cancellation) => Act switch
    {
        PublicationAct.Publish => publication.PublishAsync(NoticeId, Reason, Actor, cancellation),
        PublicationAct.Return => publication.ReturnAsync(NoticeId, Reason, Actor, cancellation),
        PublicationAct.BeginNewVersion => publication.BeginNewVersionAsync(NoticeId, Actor, cancellation),
        PublicationAct.Retire => publication.RetireAsync(NoticeId, Reason, Actor, cancellation),
        PublicationAct.Withdraw => publication.WithdrawAsync(NoticeId, Reason, Actor, cancellation),
        _ => publication.DeleteDraftAsync(NoticeId, Actor, cancellation),
    };

    private async Task<bool> FindAsync()
    {
        if (!Enum.TryParse<PublicationAct>(ActName, ignoreCase: true, out var act) || !Enum.IsDefined(act)
            || act is PublicationAct.Edit or PublicationAct.Submit)
        {
            return false;
        }

        Act = act;
        return await LoadAsync();
    }

    private IActionResult Answer(PublicationRefusal refusal)
    {
        var status = refusal switch
        {
            PublicationRefusal.NotInThisState => StatusCodes.Status409Conflict,
            PublicationRefusal.AuthorMayNotPublish => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status400BadRequest,
        };
        return refusal == PublicationRefusal.RoleIsMissing ? Forbid() : Refused(status, ("reason", texts["Refusal." + refusal]));
    }
}
