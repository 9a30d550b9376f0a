using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Registry.Domain.Bodies;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies;

/// <summary>
/// Records what happens to bodies: a new name, a merger, a competence that goes to another. The operator does, by the official act.
/// Each is one transaction; a plan tells beforehand what it will do and is made again inside it.
/// </summary>
public sealed class SuccessionService(RegistryDbContext database, BodyRows rows, NoticeMoves moves, DataRevision revisions, TimeProvider clock)
{
    /// <summary>What happened to a body, the last first.</summary>
    public async Task<IReadOnlyList<BodyEvent>> HistoryAsync(long bodyId, CancellationToken cancellation) =>
        await database.BodyEvents.AsNoTracking().Include(happened => happened.OtherBody)
            .Where(happened => happened.BodyId == bodyId)
            .OrderByDescending(happened => happened.On).ThenByDescending(happened => happened.Id).ToListAsync(cancellation);

    /// <summary>Gives a body another name; published versions keep the one they were published under.</summary>
    /// <returns>What is wrong; nothing when it is done.</returns>
    public async Task<IReadOnlyList<SuccessionRefusal>> RenameAsync(long bodyId, NewBodyName wanted, SuccessionFacts facts, Actor by, CancellationToken cancellation)
    {
        var (name, english, siren) = (Given(wanted.Name), Given(wanted.NameEnglish), Given(wanted.Siren)?.Replace(" ", "", StringComparison.Ordinal));
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var body = await database.Bodies.FirstAsync(one => one.Id == bodyId, cancellation);
        List<SuccessionRefusal> refusals = [.. SuccessionRules.CheckName(name, english, siren), .. SuccessionRules.Check(facts, Today)];
        if (body.MergedIntoId is not null)
        {
            refusals.Add(SuccessionRefusal.BodyIsGone);
        }

        if (siren is not null && siren != body.Siren && await database.Bodies.AnyAsync(other => other.Siren == siren, cancellation))
        {
            refusals.Add(SuccessionRefusal.SirenIsTaken);
        }

        if ((name, english, siren) == (body.Name, body.NameEnglish, body.Siren))
        {
            refusals.Add(SuccessionRefusal.NothingChanges);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var happened = Event(BodyEventKind.Renamed, body, null, 0, facts, by);
        happened.FormerName = body.Name;
        happened.FormerNameEnglish = body.NameEnglish;
        happened.FormerSiren = siren == body.Siren ? null : body.Siren;
        (body.Name, body.NameEnglish, body.Siren) = (name!, english, siren);
        Record("body-renamed", body.Id, facts, by);
        await FinishAsync(transaction, cancellation);
        return [];
    }

    /// <summary>What the merger of these bodies into another would do.</summary>
    public async Task<SuccessionPlan> PlanMergeAsync(IReadOnlyCollection<string> slugs, long intoId, SuccessionFacts facts, CancellationToken cancellation)
    {
        var into = await database.Bodies.FirstAsync(body => body.Id == intoId, cancellation);
        var from = await database.Bodies.Where(body => slugs.Contains(body.Slug)).OrderBy(body => EF.Functions.Collate(body.Name, ReadingOrder.Collation)).ToListAsync(cancellation);
        List<SuccessionRefusal> refusals = [.. SuccessionRules.Check(facts, Today)];
        if (from.Count == 0)
        {
            refusals.Add(SuccessionRefusal.SuccessorIsMissing);
        }

        if (from.Any(body => body.Id == intoId))
        {
            refusals.Add(SuccessionRefusal.SuccessorIsTheSame);
        }

        if (into.MergedIntoId is not null)
        {
            refusals.Add(SuccessionRefusal.SuccessorIsGone);
        }

        if (from.Any(body => body.MergedIntoId is not null))
        {
            refusals.Add(SuccessionRefusal.BodyIsGone);
        }

        var ids = from.Select(body => body.Id).ToList();
        return new SuccessionPlan(
            refusals, from, into, await MovingAsync(database.Notices.Where(notice => ids.Contains(notice.BodyId)), cancellation), await rows.CountAsync(ids, cancellation));
    }

    /// <summary>All that the bodies have goes to the other; their pages stay and lead there.</summary>
    public async Task<IReadOnlyList<SuccessionRefusal>> MergeAsync(
        IReadOnlyCollection<string> slugs, long intoId, SuccessionFacts facts, Actor by, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var plan = await PlanMergeAsync(slugs, intoId, facts, cancellation);
        if (plan.Refusals.Count > 0)
        {
            return plan.Refusals;
        }

        var into = plan.To!;
        foreach (var from in plan.From)
        {
            var notices = await database.Notices.Where(notice => notice.BodyId == from.Id).Select(notice => notice.Id).ToListAsync(cancellation);
            await rows.MoveAsync(from, into, facts.Reference!.Trim(), Now, by, cancellation);
            await moves.MoveAsync(notices, into, Reason(from, into, facts), Now, by, cancellation);
            from.MergedIntoId = into.Id;
            Event(BodyEventKind.MergedInto, from, into, notices.Count, facts, by);
            Event(BodyEventKind.Absorbed, into, from, notices.Count, facts, by);
            Record("body-merged", from.Id, facts, by);
            Record("body-absorbed", into.Id, facts, by);
        }

        await FinishAsync(transaction, cancellation);
        return [];
    }

    /// <summary>All notices of a body, by title: those among which a transfer chooses.</summary>
    public Task<IReadOnlyList<MovingNotice>> NoticesAsync(long bodyId, CancellationToken cancellation) =>
        MovingAsync(database.Notices.Where(notice => notice.BodyId == bodyId), cancellation);

    /// <summary>What the transfer of these notices to another body would do.</summary>
    /// <param name="noticeIds">Public ids.</param>
    public async Task<SuccessionPlan> PlanTransferAsync(
        long fromId, string? toSlug, IReadOnlyCollection<string> noticeIds, SuccessionFacts facts, CancellationToken cancellation)
    {
        var from = await database.Bodies.FirstAsync(body => body.Id == fromId, cancellation);
        var to = await database.Bodies.FirstOrDefaultAsync(body => body.Slug == toSlug, cancellation);
        var notices = await MovingAsync(database.Notices.Where(notice => notice.BodyId == fromId && noticeIds.Contains(notice.PublicId)), cancellation);
        List<SuccessionRefusal> refusals = [.. SuccessionRules.Check(facts, Today)];
        if (to is null)
        {
            refusals.Add(SuccessionRefusal.SuccessorIsMissing);
        }
        else if (to.Id == fromId)
        {
            refusals.Add(SuccessionRefusal.SuccessorIsTheSame);
        }
        else if (to.MergedIntoId is not null)
        {
            refusals.Add(SuccessionRefusal.SuccessorIsGone);
        }

        if (noticeIds.Count == 0)
        {
            refusals.Add(SuccessionRefusal.NoNoticeIsChosen);
        }
        else if (notices.Count < noticeIds.Distinct().Count())
        {
            refusals.Add(SuccessionRefusal.NoticeIsNotOfThisBody);
        }

        return new SuccessionPlan(refusals, [from], to, notices, new Dictionary<string, int>());
    }

    public async Task<IReadOnlyList<SuccessionRefusal>> TransferAsync(
        long fromId, string? toSlug, IReadOnlyCollection<string> noticeIds, SuccessionFacts facts, Actor by, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var plan = await PlanTransferAsync(fromId, toSlug, noticeIds, facts, cancellation);
        if (plan.Refusals.Count > 0)
        {
            return plan.Refusals;
        }

        var (from, to) = (plan.From[0], plan.To!);
        var ids = await database.Notices.Where(notice => notice.BodyId == fromId && noticeIds.Contains(notice.PublicId)).Select(notice => notice.Id).ToListAsync(cancellation);
        await rows.MoveEntriesAsync(from, to, ids, cancellation);
        await moves.MoveAsync(ids, to, Reason(from, to, facts), Now, by, cancellation);
        Event(BodyEventKind.TransferredTo, from, to, ids.Count, facts, by);
        Event(BodyEventKind.TransferredFrom, to, from, ids.Count, facts, by);
        Record("notices-transferred", from.Id, facts, by);
        Record("notices-received", to.Id, facts, by);
        await FinishAsync(transaction, cancellation);
        return [];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => DateOnly.FromDateTime(Now);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Reason(Body from, Body to, SuccessionFacts facts) => $"{from.Name} → {to.Name} ({facts.Reference!.Trim()})";

    private static async Task<IReadOnlyList<MovingNotice>> MovingAsync(IQueryable<Notice> notices, CancellationToken cancellation) =>
        await notices.AsNoTracking().OrderBy(notice => EF.Functions.Collate(notice.Title, ReadingOrder.Collation)).ThenBy(notice => notice.Id)
            .Select(notice => new MovingNotice(
                notice.PublicId, notice.Title, notice.Status, notice.Body.Name,
                notice.Status == NoticeStatus.Published || notice.Status == NoticeStatus.Retired ? notice.CurrentVersion + 1 : null))
            .ToListAsync(cancellation);

    private BodyEvent Event(BodyEventKind kind, Body body, Body? other, int notices, SuccessionFacts facts, Actor by)
    {
        var happened = new BodyEvent
        {
            BodyId = body.Id,
            Kind = kind,
            On = facts.On!.Value,
            Reference = facts.Reference!.Trim(),
            OtherBodyId = other?.Id,
            OtherName = other?.Name,
            OtherSiren = other?.Siren,
            Notices = notices,
            RecordedAt = Now,
            RecordedByUserId = by.UserId,
        };
        database.BodyEvents.Add(happened);
        return happened;
    }

    private void Record(string kind, long bodyId, SuccessionFacts facts, Actor by) =>
        database.Acts.Add(new Act { At = Now, ByUserId = by.UserId, Kind = kind, BodyId = bodyId, Reason = facts.Reference!.Trim() });

    /// <summary>Names, pages and feeds of the bodies change with it.</summary>
    private async Task FinishAsync(IDbContextTransaction transaction, CancellationToken cancellation)
    {
        await revisions.RaiseAsync(cancellation);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
