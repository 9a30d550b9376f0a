using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Publication;

namespace Registry.Web.Services.Inventories;

/// <summary>Why a line cannot go on; the name is the key of the text shown. The refusals of the publication table, and two of the inventory's own.</summary>
public enum LineRefusal
{
    NotDeclared,
    NothingToPublish,
    ChangedMeanwhile,
    RoleIsMissing,
    AuthorMayNotPublish,
    NoticeIsIncomplete,
    NotInThisState,
    ReasonIsRequired,
    LegalGroundIsRequired,
}

/// <summary>One chosen entry before anything is done.</summary>
/// <param name="MaySubmit">Null when it may be submitted.</param>
/// <param name="MayPublish">Null when it may be published, after a submission by the same person where nobody has submitted it.</param>
/// <param name="Review">Null where there is no draft.</param>
public sealed record PublicationLine(InventoryEntry Entry, LineRefusal? MaySubmit, LineRefusal? MayPublish, DraftReview? Review);

/// <summary>What became of one line.</summary>
public sealed record LineResult(InventoryEntry Entry, PublicationAct Act, LineRefusal? Refusal);

/// <summary>Submits and publishes entries one by one: each with its own act, checks and version; a line that is refused holds up no other.</summary>
public sealed class LinePublication(RegistryDbContext database, InventoryGrid grid, DraftService drafts, DraftReviews reviews, PublicationService publication)
{
    public async Task<IReadOnlyList<PublicationLine>> CheckAsync(Body body, IReadOnlyCollection<long> ids, Actor actor, CancellationToken cancellation)
    {
        var lines = new List<PublicationLine>();
        foreach (var entry in await grid.ChosenAsync(body.Id, ids, cancellation))
        {
            var draft = entry.Notice is { DraftStage: not DraftStage.None } notice ? await drafts.LoadAsync(notice.PublicId, cancellation) : null;
            var review = draft is null ? null : reviews.Review(draft);
            lines.Add(new PublicationLine(entry, Refuses(PublicationAct.Submit, body, entry, review, actor), Refuses(PublicationAct.Publish, body, entry, review, actor), review));
        }

        return lines;
    }

    /// <param name="chosen">Entries, each with the time of the last change that the person saw.</param>
    /// <param name="reason">What changed, for readers; for notices that have a version already.</param>
    public async Task<IReadOnlyList<LineResult>> CarryOutAsync(
        Body body, PublicationAct act, IReadOnlyDictionary<long, DateTime> chosen, string? reason, Actor actor, CancellationToken cancellation)
    {
        var results = new List<LineResult>();
        foreach (var line in await CheckAsync(body, [.. chosen.Keys], actor, cancellation))
        {
            var refusal = act == PublicationAct.Submit ? line.MaySubmit : line.MayPublish;
            refusal ??= line.Entry.Notice!.ChangedAt == chosen[line.Entry.Id] ? null : LineRefusal.ChangedMeanwhile;
            refusal ??= await CarryOutAsync(act, line.Entry.Notice!, reason, actor, cancellation);
            // What one line left behind must not be saved with the next.
            database.ChangeTracker.Clear();
            results.Add(new LineResult(line.Entry, act, refusal));
        }

        return results;
    }

    private async Task<LineRefusal?> CarryOutAsync(PublicationAct act, Notice notice, string? reason, Actor actor, CancellationToken cancellation)
    {
        if (act == PublicationAct.Submit || notice.DraftStage == DraftStage.Draft)
        {
            if (Translate(await publication.SubmitAsync(notice.PublicId, actor, cancellation)) is { } refusal)
            {
                return refusal;
            }

            database.ChangeTracker.Clear();
        }

        return act == PublicationAct.Submit
            ? null
            : Translate(await publication.PublishAsync(notice.PublicId, notice.CurrentVersion == 0 ? null : reason, actor, cancellation));
    }

    private static LineRefusal? Refuses(PublicationAct act, Body body, InventoryEntry entry, DraftReview? review, Actor actor)
    {
        if (entry.Notice is not { } notice)
        {
            return LineRefusal.NotDeclared;
        }

        if (review is null)
        {
            return LineRefusal.NothingToPublish;
        }

        var isDraft = notice.DraftStage == DraftStage.Draft;
        if (act == PublicationAct.Publish && isDraft && !actor.Roles.Contains(MemberRole.Publisher))
        {
            return LineRefusal.RoleIsMissing;
        }

        // Who publishes a draft that nobody submitted submits it first; with four eyes that takes two people.
        var stage = act == PublicationAct.Publish && isDraft ? DraftStage.Submitted : notice.DraftStage;
        var isSubmitter = (act == PublicationAct.Publish && isDraft) || (actor.UserId is not null && notice.SubmittedByUserId == actor.UserId);
        return Translate(PublicationRules.Refuses(act, new PublicationState(notice.Status, stage), actor.Roles, body.FourEyes, isSubmitter)
            ?? PublicationRules.MissingNeed(act, null, review.IsComplete));
    }

    private static LineRefusal? Translate(PublicationRefusal? refusal) => refusal is { } name ? Enum.Parse<LineRefusal>(name.ToString()) : null;
}
