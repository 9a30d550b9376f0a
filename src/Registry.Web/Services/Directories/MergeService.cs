using Microsoft.EntityFrameworkCore;
using Registry.Domain.Identities;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Directories;

/// <summary>Why a merge is refused; the name is the key of the text shown.</summary>
public enum MergeRefusal
{
    FirstIsUnknown,
    SecondIsUnknown,
    BothAreOne,
    IsNotMerged,
}

/// <summary>The operator tells that two suppliers, or two datasets, are one. Every change is an act and can be undone.</summary>
public sealed class MergeService(RegistryDbContext database, DataRevision revisions, TimeProvider clock)
{
    /// <summary>All merges, the last first, each with the name of what the first is shown under.</summary>
    public async Task<IReadOnlyList<(MergedMention Merged, string IntoName)>> ListAsync(CancellationToken cancellation)
    {
        var merges = await database.MergedMentions.AsNoTracking().OrderByDescending(merged => merged.At).ToListAsync(cancellation);
        var keys = merges.Select(merged => merged.IntoKey).ToList();
        var names = (await database.NoticeMentions.AsNoTracking().Where(mention => keys.Contains(mention.OwnKey))
            .Select(mention => new { mention.Kind, mention.OwnKey, mention.Name }).ToListAsync(cancellation))
            .ToLookup(mention => (mention.Kind, mention.OwnKey), mention => mention.Name);
        return [.. merges.Select(merged => (merged, names[(merged.Kind, merged.IntoKey)].FirstOrDefault() ?? merged.IntoKey))];
    }

    /// <summary>From now on <paramref name="key"/> leads to <paramref name="into"/>; null when done.</summary>
    public async Task<MergeRefusal?> MergeAsync(MentionKind kind, string key, string into, Actor by, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var merges = await MergedKeys.LoadAsync(database, cancellation);
        var (from, to) = (merges.Resolve(kind, key), merges.Resolve(kind, into));
        var name = await NameAsync(kind, from, cancellation);
        if (name is null || await NameAsync(kind, to, cancellation) is null)
        {
            return name is null ? MergeRefusal.FirstIsUnknown : MergeRefusal.SecondIsUnknown;
        }

        if (from == to)
        {
            return MergeRefusal.BothAreOne;
        }

        database.MergedMentions.Add(new MergedMention { Kind = kind, Key = from, IntoKey = to, Name = name, ByUserId = by.UserId, At = clock.GetUtcNow().UtcDateTime });
        await database.NoticeMentions.Where(mention => mention.Kind == kind && mention.Key == from)
            .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.Key, to), cancellation);
        await FinishAsync("mentions-merged", kind, from, to, by, cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Takes a merge back; null when done.</summary>
    public async Task<MergeRefusal?> UndoAsync(MentionKind kind, string key, Actor by, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var merged = await database.MergedMentions.FirstOrDefaultAsync(one => one.Kind == kind && one.Key == key, cancellation);
        if (merged is null)
        {
            return MergeRefusal.IsNotMerged;
        }

        var own = (await MergedKeys.LoadAsync(database, cancellation)).LeadingTo(kind, key);
        database.MergedMentions.Remove(merged);
        await database.NoticeMentions.Where(mention => mention.Kind == kind && own.Contains(mention.OwnKey))
            .ExecuteUpdateAsync(set => set.SetProperty(mention => mention.Key, key), cancellation);
        await FinishAsync("mentions-parted", kind, key, merged.IntoKey, by, cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private async Task<string?> NameAsync(MentionKind kind, string key, CancellationToken cancellation) =>
        await database.NoticeMentions.Where(mention => mention.Kind == kind && mention.Key == key).Select(mention => mention.Name).FirstOrDefaultAsync(cancellation);

    private async Task FinishAsync(string act, MentionKind kind, string key, string into, Actor by, CancellationToken cancellation)
    {
        await revisions.RaiseAsync(cancellation);
        database.Acts.Add(new Act { At = clock.GetUtcNow().UtcDateTime, ByUserId = by.UserId, Kind = act, Reason = $"{kind}: {key} → {into}" });
        await database.SaveChangesAsync(cancellation);
    }
}
