using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Registry.Domain.Inventories;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Inventories;

/// <summary>How far one department, or one body, has come.</summary>
/// <param name="Name">Null for entries without a department.</param>
/// <param name="Triaged">Entries whose six questions are answered.</param>
public sealed record ProgressLine(string? Name, int Entries, int Triaged, int Drafts, int InReview, int Published);

/// <summary>Why a body counts as stuck; the name is the key of the text shown.</summary>
public enum StuckReason
{
    Quiet,
    ReviewWaits,
    NothingListed,
}

/// <param name="LastActivity">Null where nothing was ever done.</param>
/// <param name="WaitingSince">When the draft that waits longest for its review was submitted.</param>
public sealed record BodyProgress(Body Body, ProgressLine Line, DateTime? LastActivity, DateTime? WaitingSince, IReadOnlyList<StuckReason> Stuck);

/// <summary>Counts what is listed, triaged, written, reviewed and published: for an officer by department, for the operator by body.</summary>
public sealed class ProgressReader(RegistryDbContext database, IOptions<InventoryOptions> options, TimeProvider clock)
{
    /// <summary>By department, in alphabetical order, entries without one last.</summary>
    public async Task<IReadOnlyList<ProgressLine>> DepartmentsAsync(long bodyId, CancellationToken cancellation)
    {
        var lines = await Counted(database.InventoryEntries.Where(entry => entry.BodyId == bodyId).GroupBy(entry => entry.Department), cancellation);
        return [.. lines.OrderBy(line => line.Name is null).ThenBy(line => line.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Every body that is not merely copied from another register, those that are stuck first.</summary>
    public async Task<IReadOnlyList<BodyProgress>> BodiesAsync(CancellationToken cancellation)
    {
        var bodies = await database.Bodies.AsNoTracking().Where(body => body.ImportedFrom == null).OrderBy(body => EF.Functions.Collate(body.Name, ReadingOrder.Collation)).ToListAsync(cancellation);
        var lines = (await Counted(database.InventoryEntries.Where(entry => entry.Body.ImportedFrom == null).GroupBy(entry => entry.Body.Slug), cancellation))
            .ToDictionary(line => line.Name!, StringComparer.Ordinal);
        var activity = await database.Acts.Where(act => act.BodyId != null).GroupBy(act => act.BodyId!.Value)
            .Select(group => new { group.Key, Last = group.Max(act => act.At) }).ToDictionaryAsync(group => group.Key, group => group.Last, cancellation);
        var waiting = await database.Notices.Where(notice => notice.DraftStage == DraftStage.Submitted).GroupBy(notice => notice.BodyId)
            .Select(group => new { group.Key, First = group.Min(notice => notice.ChangedAt) }).ToDictionaryAsync(group => group.Key, group => group.First, cancellation);
        return
        [
            .. bodies.Select(body => Judge(
                    body,
                    lines.GetValueOrDefault(body.Slug) ?? new ProgressLine(body.Slug, 0, 0, 0, 0, 0),
                    activity.TryGetValue(body.Id, out var last) ? last : null,
                    waiting.TryGetValue(body.Id, out var first) ? first : null))
                .OrderBy(progress => progress.Stuck.Count == 0).ThenBy(progress => progress.LastActivity ?? DateTime.MinValue),
        ];
    }

    private BodyProgress Judge(Body body, ProgressLine line, DateTime? last, DateTime? waiting)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var stuck = new List<StuckReason>();
        if ((last ?? body.CreatedAt) < now.AddDays(-options.Value.QuietAfterDays))
        {
            stuck.Add(StuckReason.Quiet);
        }

        if (waiting < now.AddDays(-options.Value.ReviewAfterDays))
        {
            stuck.Add(StuckReason.ReviewWaits);
        }

        if (line.Entries == 0)
        {
            stuck.Add(StuckReason.NothingListed);
        }

        return new BodyProgress(body, line, last, waiting, stuck);
    }

    private static async Task<List<ProgressLine>> Counted(IQueryable<IGrouping<string?, InventoryEntry>> groups, CancellationToken cancellation)
    {
        var counts = await groups.Select(group => new
        {
            group.Key,
            Entries = group.Count(),
            Triaged = group.Count(entry =>
                entry.AboutPeople != null && entry.AboutPeople != TriageAnswer.Unknown && entry.Automatic != null && entry.Automatic != TriageAnswer.Unknown
                && entry.Fragile != null && entry.Fragile != TriageAnswer.Unknown && entry.People != null && entry.People != TriageAnswer.Unknown
                && entry.Learned != null && entry.Learned != TriageAnswer.Unknown && entry.Mention != null && entry.Mention != TriageAnswer.Unknown),
            Drafts = group.Count(entry => entry.Notice != null && entry.Notice.DraftStage == DraftStage.Draft),
            InReview = group.Count(entry => entry.Notice != null && entry.Notice.DraftStage == DraftStage.Submitted),
            Published = group.Count(entry => entry.Notice != null && (entry.Notice.Status == NoticeStatus.Published || entry.Notice.Status == NoticeStatus.Retired)),
        }).ToListAsync(cancellation);
        return [.. counts.Select(count => new ProgressLine(count.Key, count.Entries, count.Triaged, count.Drafts, count.InReview, count.Published))];
    }
}
