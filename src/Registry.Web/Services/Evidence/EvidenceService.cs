using Microsoft.EntityFrameworkCore;
using Registry.Domain.Bodies;
using Registry.Domain.Evidence;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Services.Drafts;

namespace Registry.Web.Services.Evidence;

/// <summary>Links and notes behind answers, and their review.</summary>
public sealed class EvidenceService(RegistryDbContext database, CurrentReviews reviews, TimeProvider clock)
{
    /// <summary>By question id; a question without evidence has no entry.</summary>
    /// <param name="values">The answers given now.</param>
    public async Task<IReadOnlyDictionary<string, StoredEvidence>> OfNoticeAsync(long noticeId, AnswerSet values, CancellationToken cancellation)
    {
        var rows = await database.AnswerEvidence.AsNoTracking().Where(evidence => evidence.NoticeId == noticeId).ToListAsync(cancellation);
        return rows.ToDictionary(
            row => row.QuestionId, row => EvidenceRows.Read(row, values.Answers.GetValueOrDefault(row.QuestionId)), StringComparer.Ordinal);
    }

    public async Task<EvidenceShare> ShareAsync(Notice notice, DraftReview review, CancellationToken cancellation)
    {
        var stored = await OfNoticeAsync(notice.Id, review.Evaluation.Answers, cancellation);
        return EvidenceShare.Of(review.Evaluation, stored.Where(pair => pair.Value.Links.Count > 0).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Replaces links and note. A change ends the review of what stood before.</summary>
    public async Task<EvidenceOutcome> SaveAsync(
        EvidenceTarget target, IReadOnlyList<EvidenceLink> links, string? note, Actor actor, CancellationToken cancellation)
    {
        if (EvidenceRules.Faults(links, note) is { Count: > 0 } faults)
        {
            return new EvidenceOutcome(faults);
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var row = await FindAsync(target, cancellation);
        var stored = row is null ? StoredEvidence.None : EvidenceRows.Read(row, target.Answer);
        if (stored.Note == note && stored.Links.SequenceEqual(links))
        {
            return EvidenceOutcome.Done;
        }

        if (stored.Version != target.ExpectedVersion)
        {
            return new EvidenceOutcome([], stored);
        }

        if (row is null)
        {
            row = new AnswerEvidence { NoticeId = target.Notice.Id, QuestionId = target.QuestionId, Links = "[]" };
            database.AnswerEvidence.Add(row);
        }

        row.Links = EvidenceRows.Write(links);
        row.Note = note;
        row.Version++;
        row.UpdatedByUserId = actor.UserId;
        row.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        (row.ReviewedAnswer, row.ReviewedByUserId, row.ReviewedAt) = (null, null, null);
        await RecordAsync("evidence-saved", target, actor, cancellation);
        await transaction.CommitAsync(cancellation);
        return EvidenceOutcome.Done;
    }

    /// <summary>A publisher has read what stands behind the answer.</summary>
    public async Task<EvidenceOutcome> ReviewAsync(EvidenceTarget target, string? comment, Actor actor, CancellationToken cancellation)
    {
        if (comment?.Length > EvidenceRules.LongestNote)
        {
            return EvidenceOutcome.Refused(EvidenceRefusal.CommentIsTooLong);
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var row = await FindAsync(target, cancellation);
        var stored = row is null ? StoredEvidence.None : EvidenceRows.Read(row, target.Answer);
        if (MayReview(target, stored, actor) is { } refusal)
        {
            return EvidenceOutcome.Refused(refusal);
        }

        if (stored.Version != target.ExpectedVersion)
        {
            return new EvidenceOutcome([], stored);
        }

        row!.Comment = comment;
        row.Version++;
        row.ReviewedAnswer = EvidenceRows.Canonical(target.Answer);
        row.ReviewedByUserId = actor.UserId;
        row.ReviewedAt = clock.GetUtcNow().UtcDateTime;
        await RecordAsync("evidence-reviewed", target, actor, cancellation);
        await transaction.CommitAsync(cancellation);
        return EvidenceOutcome.Done;
    }

    /// <summary>Why this person may not review this evidence; null when they may.</summary>
    public static EvidenceRefusal? MayReview(EvidenceTarget target, StoredEvidence stored, Actor actor)
    {
        if (!actor.Roles.Contains(MemberRole.Publisher))
        {
            return EvidenceRefusal.ReviewerMustBePublisher;
        }

        if (stored.IsEmpty || target.Answer is null)
        {
            return EvidenceRefusal.NothingToReview;
        }

        return target.Notice.Body.FourEyes && stored.AuthorId == actor.UserId ? EvidenceRefusal.AuthorMayNotReview : null;
    }

    /// <summary>What the public may see, for disclosed answers that are asked: what is claimed, and what has a link. Null where there is nothing.</summary>
    public async Task<IReadOnlyDictionary<string, PublicEvidence>?> ForPublicAsync(Notice notice, AnswerSet values, CancellationToken cancellation)
    {
        var evaluation = reviews.Review(notice, values).Evaluation;
        var stored = await OfNoticeAsync(notice.Id, values, cancellation);
        var shown = new Dictionary<string, PublicEvidence>(StringComparer.Ordinal);
        foreach (var question in evaluation.Definition.Questions.Where(question => evaluation.Value(question.Id) is not null))
        {
            var evidence = stored.GetValueOrDefault(question.Id, StoredEvidence.None);
            if (values.Answers[question.Id].State == DisclosureState.Disclosed
                && (evidence.Status != EvidenceStatus.Declared || EvidenceShare.IsClaim(question, evaluation)))
            {
                shown[question.Id] = new PublicEvidence(evidence.Status, evidence.Links);
            }
        }

        return shown.Count == 0 ? null : shown;
    }

    private Task<AnswerEvidence?> FindAsync(EvidenceTarget target, CancellationToken cancellation) => database.AnswerEvidence
        .FirstOrDefaultAsync(evidence => evidence.NoticeId == target.Notice.Id && evidence.QuestionId == target.QuestionId, cancellation);

    private async Task RecordAsync(string kind, EvidenceTarget target, Actor actor, CancellationToken cancellation)
    {
        database.Acts.Add(new Act
        {
            Kind = kind,
            At = clock.GetUtcNow().UtcDateTime,
            ByUserId = actor.UserId,
            BodyId = target.Notice.BodyId,
            NoticeId = target.Notice.Id,
            Reason = target.QuestionId,
        });
        await database.SaveChangesAsync(cancellation);
    }
}

/// <summary>The answer whose evidence is saved or reviewed.</summary>
/// <param name="Notice">With its body.</param>
/// <param name="Answer">As given now; null for a blank.</param>
/// <param name="ExpectedVersion">The version that the person was looking at.</param>
public sealed record EvidenceTarget(Notice Notice, string QuestionId, StatedValue? Answer, int ExpectedVersion);
