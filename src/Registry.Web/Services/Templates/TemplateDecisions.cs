using Microsoft.EntityFrameworkCore;
using Registry.Domain.Publication;
using Registry.Domain.Templates;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Publication;

namespace Registry.Web.Services.Templates;

/// <summary>Why a decision is not stored.</summary>
public enum DecisionRefusal
{
    /// <summary>The author published another version since the page was shown.</summary>
    NewerVersion,

    /// <summary>A colleague changed one of the answers since.</summary>
    AnswerChanged,

    /// <summary>The draft waits for publication: it must be published or returned first.</summary>
    DraftIsClosed,
}

/// <summary>What a body decides on the changes of its template.</summary>
/// <param name="Version">The version of the template that the person looked at.</param>
/// <param name="Seen">By decided path, the version of the draft's value that the person looked at: 0 where there is no draft.</param>
/// <param name="Accepted">Those of the decided paths at which the template's answer is taken over.</param>
public sealed record TemplateDecision(int Version, IReadOnlyDictionary<string, int> Seen, IReadOnlyCollection<string> Accepted);

/// <summary>Stores what a body decides on the changes of its template.</summary>
public sealed class TemplateDecisions(
    RegistryDbContext database, TemplateAdoptions adoptions, DraftService drafts, PublicationService publication, TimeProvider clock)
{
    /// <summary>Takes over what is accepted, opening the next draft of a published notice for it, and remembers every decided path.</summary>
    /// <returns>Null once stored.</returns>
    public async Task<DecisionRefusal?> DecideAsync(Draft shown, TemplateDecision decision, Actor actor, CancellationToken cancellation)
    {
        if (await adoptions.OfAsync(shown.Notice, cancellation) is not { } followed || followed.Template.CurrentVersion != decision.Version)
        {
            return DecisionRefusal.NewerVersion;
        }

        if (decision.Seen.Any(pair => shown.VersionOf(pair.Key) != pair.Value))
        {
            return DecisionRefusal.AnswerChanged;
        }

        var open = await adoptions.ChangesAsync(followed, shown, cancellation);
        if (shown.Notice.DraftStage == DraftStage.None && decision.Accepted.Count > 0
            && await publication.BeginNewVersionAsync(shown.Notice.PublicId, actor, cancellation) is not null)
        {
            return DecisionRefusal.DraftIsClosed;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var draft = (await drafts.LoadAsync(shown.Notice.PublicId, cancellation))!;
        try
        {
            DraftChange[] changes =
            [
                .. open.Where(change => change.IsProposed && decision.Seen.ContainsKey(change.Path) && decision.Accepted.Contains(change.Path))
                    .Select(change => new DraftChange(change.Path, change.Now, draft.VersionOf(change.Path))),
            ];
            if (changes.Length > 0 && (await drafts.SaveAsync(draft.Notice.Id, changes, actor, cancellation)).Count > 0)
            {
                return DecisionRefusal.AnswerChanged;
            }
        }
        catch (DraftClosedException)
        {
            return DecisionRefusal.DraftIsClosed;
        }

        await RememberAsync(followed, decision, open.All(change => decision.Seen.ContainsKey(change.Path)), draft.Notice, actor, cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private async Task RememberAsync(FollowedTemplate followed, TemplateDecision decision, bool isDone, Notice notice, Actor actor, CancellationToken cancellation)
    {
        var adoption = await database.TemplateAdoptions.FirstAsync(adoption => adoption.NoticeId == notice.Id, cancellation);
        var decided = followed.Decided.With([.. decision.Seen.Keys], followed.Now);
        adoption.Decided = TemplateContentJson.Write(isDone ? followed.Now : decided).ToJsonString();
        adoption.Version = isDone ? decision.Version : adoption.Version;
        database.Acts.Add(new Act
        {
            Kind = "template-changes-decided",
            At = clock.GetUtcNow().UtcDateTime,
            ByUserId = actor.UserId,
            BodyId = notice.BodyId,
            NoticeId = notice.Id,
            Reason = $"{followed.Template.Title} ({decision.Version}) : {decision.Accepted.Count}/{decision.Seen.Count}",
        });
        await database.SaveChangesAsync(cancellation);
    }
}
