using Microsoft.EntityFrameworkCore;
using Registry.Domain.Datasets;
using Registry.Domain.Identities;
using Registry.Domain.Notices;
using Registry.Domain.Suppliers;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Directories;

/// <summary>The suppliers and datasets that published notices name, kept in step with what is published.</summary>
public sealed class MentionIndex(RegistryDbContext database)
{
    /// <summary>Replaces what the notices name; the caller saves.</summary>
    public async Task ReplaceAsync(IReadOnlyList<(long NoticeId, NoticeDocument Document)> written, CancellationToken cancellation)
    {
        await RemoveAsync([.. written.Select(pair => pair.NoticeId)], cancellation);
        var rows = written.SelectMany(pair => Rows(pair.NoticeId, pair.Document)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var merges = await MergedKeys.LoadAsync(database, cancellation);
        foreach (var row in rows)
        {
            row.Key = merges.Resolve(row.Kind, row.OwnKey);
        }

        database.NoticeMentions.AddRange(rows);
    }

    public async Task RemoveAsync(IReadOnlyList<long> noticeIds, CancellationToken cancellation)
    {
        // Rows of an earlier version that this context still follows would otherwise be added a second time.
        foreach (var followed in database.ChangeTracker.Entries<NoticeMention>().Where(entry => noticeIds.Contains(entry.Entity.NoticeId)).ToList())
        {
            followed.State = EntityState.Detached;
        }

        await database.NoticeMentions.Where(mention => noticeIds.Contains(mention.NoticeId)).ExecuteDeleteAsync(cancellation);
    }

    private static IEnumerable<NoticeMention> Rows(long noticeId, NoticeDocument document) =>
        SupplierIdentity.NamedIn(document.Values).Concat(DatasetIdentity.NamedIn(document.Values)).Select(mention => new NoticeMention
        {
            NoticeId = noticeId,
            Kind = mention.Kind,
            Position = mention.Position,
            OwnKey = mention.Id,
            Key = mention.Id,
            Name = mention.Name,
            SearchKey = NameKey.Of($"{mention.Name} {mention.Producer} {mention.Product}"),
            Producer = mention.Producer,
            Product = mention.Product,
            Address = mention.Address,
            Personal = mention.Personal,
        });
}
