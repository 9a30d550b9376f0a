using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Directories;

/// <summary>Reads once what notices name that were published before the registry kept suppliers and datasets apart.</summary>
public sealed class MentionBackfill(RegistryDbContext database, MentionIndex mentions, DataRevision revisions)
{
    private const int AtATime = 50;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await database.Settings.AnyAsync(setting => setting.Key == Setting.MentionsRead, cancellation))
        {
            return;
        }

        for (var last = 0L; await ReadAsync(last, cancellation) is { Count: > 0 } batch; last = batch[^1].NoticeId)
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
            await mentions.ReplaceAsync(batch, cancellation);
            await database.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            database.ChangeTracker.Clear();
        }

        // Last of all: after a crash it begins again, and replacing twice is the same as once.
        database.Settings.Add(new Setting { Key = Setting.MentionsRead, Value = "1" });
        await revisions.RaiseAsync(cancellation);
        await database.SaveChangesAsync(cancellation);
    }

    private async Task<IReadOnlyList<(long NoticeId, NoticeDocument Document)>> ReadAsync(long after, CancellationToken cancellation)
    {
        var rows = await database.PublishedVersions.AsNoTracking()
            .Where(version => version.NoticeId > after && version.Number == version.Notice.CurrentVersion && version.Document != null)
            .OrderBy(version => version.NoticeId)
            .Take(AtATime)
            .Select(version => new { version.NoticeId, version.Document })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (row.NoticeId, NoticeDocument.Parse(row.Document!)))];
    }
}
