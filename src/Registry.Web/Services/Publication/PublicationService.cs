using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;
using Registry.Web.Services.ActionPlans;
using Registry.Web.Services.Drafts;
using Registry.Web.Services.Evidence;
using Registry.Web.Services.Templates;

namespace Registry.Web.Services.Publication;

/// <summary>Carries out the acts of the publication table, each in one transaction and with its record.</summary>
public sealed class PublicationService(
    RegistryDbContext database,
    VersionWriter versions,
    PublishedIndex index,
    DataRevision revisions,
    DraftReviews reviews,
    PublishedPlans plans,
    EvidenceService evidence,
    TemplateOrigins templates,
    TimeProvider clock)
{
    public Task<PublicationRefusal?> SubmitAsync(string publicId, Actor actor, CancellationToken cancellation) =>
        ActAsync(PublicationAct.Submit, publicId, actor, null, notice =>
        {
            notice.DraftStage = DraftStage.Submitted;
            notice.SubmittedByUserId = actor.UserId;
            notice.DeclaredByBodyId = actor.DelegateId;
            notice.ReturnRemark = null;
            Record("notice-submitted", notice, actor, null);
            return Task.CompletedTask;
        }, cancellation);

    public Task<PublicationRefusal?> ReturnAsync(string publicId, string? remark, Actor actor, CancellationToken cancellation) =>
        ActAsync(PublicationAct.Return, publicId, actor, remark, notice =>
        {
            notice.DraftStage = DraftStage.Draft;
            notice.ReturnRemark = remark;
            Record("notice-returned", notice, actor, remark);
            return Task.CompletedTask;
        }, cancellation);

    /// <param name="reason">What changed, for readers; null for a first version.</param>
    public Task<PublicationRefusal?> PublishAsync(string publicId, string? reason, Actor actor, CancellationToken cancellation) =>
        ActAsync(PublicationAct.Publish, publicId, actor, reason, async notice =>
        {
            var draft = database.DraftValues.AsNoTracking().Where(value => value.NoticeId == notice.Id);
            var rows = await draft.ToListAsync(cancellation);
            var content = new CurrentContent(DraftRows.ToAnswerSet(rows.Where(row => row.Language.Length == 0)), DraftTranslations.Read(rows));
            await WriteAsync(notice, content, reason, "notice-published", notice.DeclaredByBodyId, actor, cancellation);
            // What no question asks any more stays with the notice: a later questionnaire may ask it again.
            await draft.Where(DraftPaths.IsAsked).ExecuteDeleteAsync(cancellation);
            notice.DraftStage = DraftStage.None;
            notice.SubmittedByUserId = null;
        }, cancellation);

    /// <summary>A new draft that starts from the current version.</summary>
    public Task<PublicationRefusal?> BeginNewVersionAsync(string publicId, Actor actor, CancellationToken cancellation) =>
        ActAsync(PublicationAct.BeginNewVersion, publicId, actor, null, async notice =>
        {
            var (values, translations) = await CurrentContentAsync(notice, cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            database.DraftValues.AddRange(translations.SelectMany(translation => DraftTranslations.Write(notice.Id, translation, actor.UserId, now)));
            foreach (var (path, stated) in values.Header.Select(pair => (DraftPaths.Header(pair.Key), pair.Value))
                         .Concat(values.Answers.Select(pair => (pair.Key, pair.Value))))
            {
                var row = new DraftValue { NoticeId = notice.Id, FieldId = path, Version = 1, ByUserId = actor.UserId, At = now };
                DraftRows.Write(row, stated);
                database.DraftValues.Add(row);
            }

            notice.DraftStage = DraftStage.Draft;
            Record("notice-reopened", notice, actor, null);
        }, cancellation);

    /// <summary>The algorithm is no longer used: the lifecycle says so in version n+1, and the notice stays.</summary>
    public Task<PublicationRefusal?> RetireAsync(string publicId, string? reason, Actor actor, CancellationToken cancellation) =>
        ActAsync(PublicationAct.Retire, publicId, actor, reason, async notice =>
        {
            var (values, translations) = await CurrentContentAsync(notice, cancellation);
            var header = values.Header.ToDictionary(StringComparer.Ordinal);
            var lifecycle = header.GetValueOrDefault("lifecycle")?.Value?.DeepClone() as JsonObject ?? [];
            var today = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            lifecycle["stage"] = "retired";
            lifecycle["stage_since"] = today;
            lifecycle["ended_on"] ??= today;
            header["lifecycle"] = new StatedValue(lifecycle);
            await WriteAsync(notice, new CurrentContent(values with { Header = header }, translations), reason, "notice-retired", actor.DelegateId, actor, cancellation);
        }, cancellation);

    /// <summary>Hides the text of every version; the fact, the date, the ground and the hashes stay public.</summary>
    public Task<PublicationRefusal?> WithdrawAsync(string publicId, string? ground, Actor actor, CancellationToken cancellation) =>
        ActAsync(PublicationAct.Withdraw, publicId, actor, ground, async notice =>
        {
            notice.Status = NoticeStatus.Withdrawn;
            notice.DraftStage = DraftStage.None;
            notice.SubmittedByUserId = null;
            notice.ReturnRemark = null;
            notice.WithdrawalGround = ground;
            notice.Revision = await revisions.RaiseAsync(cancellation);
            await database.PublishedVersions.Where(version => version.NoticeId == notice.Id).ExecuteUpdateAsync(
                set => set.SetProperty(version => version.Document, (string?)null).SetProperty(version => version.ReservedValues, (string?)null),
                cancellation);
            await database.DraftValues.Where(value => value.NoticeId == notice.Id).ExecuteDeleteAsync(cancellation);
            await index.RemoveAsync(notice.Id, cancellation);
            Record("notice-withdrawn", notice, actor, ground);
        }, cancellation);

    /// <summary>Deletes a notice that was never published, with its values; the act stays.</summary>
    public Task<PublicationRefusal?> DeleteDraftAsync(string publicId, Actor actor, CancellationToken cancellation) =>
        ActAsync(PublicationAct.DeleteDraft, publicId, actor, null, async notice =>
        {
            await database.DraftValues.Where(value => value.NoticeId == notice.Id).ExecuteDeleteAsync(cancellation);
            Record("draft-deleted", notice, actor, null);
            database.Notices.Remove(notice);
        }, cancellation);

    private async Task<PublicationRefusal?> ActAsync(
        PublicationAct act, string publicId, Actor actor, string? reason, Func<Notice, Task> carryOut, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var notice = await database.Notices.Include(n => n.Body).FirstOrDefaultAsync(n => n.PublicId == publicId, cancellation);
        if (notice is null)
        {
            // Deleted by somebody else since the person opened the page.
            return PublicationRefusal.NotInThisState;
        }

        var state = new PublicationState(notice.Status, notice.DraftStage);
        var isSubmitter = actor.UserId is not null && notice.SubmittedByUserId == actor.UserId;
        var refusal = PublicationRules.Refuses(act, notice.Body.Kind)
            ?? PublicationRules.Refuses(act, state, actor.Roles, notice.Body.FourEyes, isSubmitter)
            ?? PublicationRules.MissingNeed(act, reason, await IsCompleteAsync(act, notice, cancellation));
        if (refusal is not null)
        {
            return refusal;
        }

        notice.ChangedAt = clock.GetUtcNow().UtcDateTime;
        await carryOut(notice);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private async Task<bool> IsCompleteAsync(PublicationAct act, Notice notice, CancellationToken cancellation) =>
        PublicationRules.For(act).Need != PublicationNeed.Completeness || await reviews.IsCompleteAsync(notice, cancellation);

    private async Task WriteAsync(Notice notice, CurrentContent content, string? reason, string actKind, long? declaredBy, Actor actor, CancellationToken cancellation)
    {
        var version = new VersionToWrite(notice, content.Values, content.Translations, null, clock.GetUtcNow().UtcDateTime, reason, actKind)
        {
            Plan = await plans.ForAsync(notice, content.Values, cancellation),
            Evidence = await evidence.ForPublicAsync(notice, content.Values, cancellation),
            Template = await templates.OriginAsync(notice, content.Values, cancellation),
            DeclaredBy = await database.Bodies.Where(body => body.Id == declaredBy).Select(body => new DeclaringBody(body.Slug, body.Name)).FirstOrDefaultAsync(cancellation),
        };
        await versions.WriteAsync([version], actor, cancellation);
    }

    private async Task<CurrentContent> CurrentContentAsync(Notice notice, CancellationToken cancellation)
    {
        var current = await database.PublishedVersions.AsNoTracking()
            .FirstAsync(version => version.NoticeId == notice.Id && version.Number == notice.CurrentVersion, cancellation);
        var document = NoticeDocument.Parse(current.Document!);
        return new CurrentContent(ReservedValues.Restore(document.Values, current.ReservedValues), document.Translations);
    }

    private void Record(string kind, Notice notice, Actor actor, string? reason) => database.Acts.Add(new Act
    {
        Kind = kind,
        At = clock.GetUtcNow().UtcDateTime,
        ByUserId = actor.UserId,
        BodyId = notice.BodyId,
        NoticeId = notice.Id,
        Reason = reason,
    });

    private sealed record CurrentContent(AnswerSet Values, IReadOnlyList<NoticeTranslation> Translations);
}
