using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <param name="Notices">Those whose facets, words, suppliers and datasets were written anew.</param>
/// <param name="Removed">Notices that are not public and still had facets; they have none any more.</param>
public sealed record ReindexReport(int Notices, int Removed);

/// <summary>
/// Writes anew, from the stored documents, what search and directories know of published notices. Works in small transactions, so that a running registry
/// goes on publishing; stopped half-way, it can simply begin again.
/// </summary>
public sealed class Reindexing(RegistryDbContext database, PublishedIndex index, DataRevision revisions)
{
    private const int AtATime = 100;

    private IQueryable<Notice> Public => database.Notices.Where(notice => notice.Status == NoticeStatus.Published || notice.Status == NoticeStatus.Retired);

    /// <param name="progress">Told how many notices are done, of how many.</param>
    public async Task<ReindexReport> RunAsync(Action<int, int> progress, CancellationToken cancellation)
    {
        var total = await Public.CountAsync(cancellation);
        var done = 0;
        for (var last = 0L; await BatchAsync(last, cancellation) is { Count: > 0 } ids; last = ids[^1])
        {
            done += await WriteAsync(ids, cancellation);
            progress(done, total);
        }

        return new ReindexReport(done, await RemoveHiddenAsync(cancellation));
    }

    private Task<List<long>> BatchAsync(long after, CancellationToken cancellation) =>
        Public.Where(notice => notice.Id > after).OrderBy(notice => notice.Id).Take(AtATime).Select(notice => notice.Id).ToListAsync(cancellation);

    private async Task<int> WriteAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        // The documents are read inside: a version published meanwhile would else be indexed as it was before.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var rows = await database.PublishedVersions.AsNoTracking()
            .Where(version => ids.Contains(version.NoticeId) && version.Number == version.Notice.CurrentVersion && version.Document != null)
            .Select(version => new { version.NoticeId, version.Document })
            .ToListAsync(cancellation);
        await index.ReplaceAsync([.. rows.Select(row => (row.NoticeId, NoticeDocument.Parse(row.Document!)))], cancellation);
        await MarkAsync(ids, cancellation);
        await database.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
        return rows.Count;
    }

    private async Task<int> RemoveHiddenAsync(CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var hidden = await database.Notices
            .Where(notice => notice.Status != NoticeStatus.Published && notice.Status != NoticeStatus.Retired)
            .Where(notice => database.NoticeFacets.Any(facet => facet.NoticeId == notice.Id))
            .Select(notice => notice.Id)
            .ToListAsync(cancellation);
        foreach (var id in hidden)
        {
            await index.RemoveAsync(id, cancellation);
        }

        if (hidden.Count > 0)
        {
            await MarkAsync(hidden, cancellation);
            await database.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return hidden.Count;
    }

    /// <summary>Running registries read again what has a later revision than they know.</summary>
    private async Task MarkAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var revision = await revisions.RaiseAsync(cancellation);
        await database.Notices.Where(notice => ids.Contains(notice.Id)).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.Revision, revision), cancellation);
    }
}
