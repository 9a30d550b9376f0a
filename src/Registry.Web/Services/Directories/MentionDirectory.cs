using Microsoft.EntityFrameworkCore;
using Registry.Domain.Identities;
using Registry.Domain.Publication;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Directories;

/// <summary>One line of the directory of suppliers or of datasets.</summary>
/// <param name="Name">The one that notices use most.</param>
/// <param name="Producer">Of a dataset.</param>
/// <param name="Notices">Public notices that name it.</param>
/// <param name="Bodies">Bodies of these notices.</param>
public sealed record DirectoryEntry(string Id, string Name, string? Producer, int Notices, int Bodies);

/// <param name="Total">Of the whole list, not of the page.</param>
public sealed record DirectoryPage<T>(IReadOnlyList<T> Items, int Total);

/// <summary>A supplier or a dataset, and the notices that name it.</summary>
/// <param name="Names">All spellings, the most used first.</param>
/// <param name="Producers">Likewise; none for a supplier.</param>
/// <param name="Addresses">Distinct, as written.</param>
/// <param name="Mentions">The page of them that was asked for, the last published notice first.</param>
/// <param name="Total">Mentions of the whole list.</param>
public sealed record MentionedThing(
    MentionKind Kind,
    string Id,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Producers,
    IReadOnlyList<string> Products,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<string> Personal,
    int Notices,
    int Bodies,
    DateTime ChangedAt,
    IReadOnlyList<NoticeMention> Mentions,
    int Total)
{
    public string Name => Names[0];
}

/// <summary>Suppliers and datasets with the notices that name them: by name, never by rank.</summary>
public sealed class MentionDirectory(RegistryDbContext database)
{
    public const int PageSize = 30;

    /// <param name="words">What the names must hold; null for all.</param>
    public async Task<DirectoryPage<DirectoryEntry>> ListAsync(MentionKind kind, string? words, int skip, int take, CancellationToken cancellation)
    {
        var mentions = database.NoticeMentions.AsNoTracking().Where(mention => mention.Kind == kind);
        foreach (var word in NameKey.Of(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            mentions = mentions.Where(mention => mention.SearchKey.Contains(word));
        }

        var keys = mentions.GroupBy(mention => mention.Key).Select(group => new { Key = group.Key, Order = group.Min(mention => mention.SearchKey) });
        var total = await keys.CountAsync(cancellation);
        var page = await keys.OrderBy(group => group.Order).ThenBy(group => group.Key).Skip(skip).Take(take).Select(group => group.Key).ToListAsync(cancellation);
        var rows = (await database.NoticeMentions.AsNoTracking()
            .Where(mention => mention.Kind == kind && page.Contains(mention.Key))
            .GroupBy(mention => new { mention.Key, mention.Name, mention.Producer })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation)).ToLookup(row => row.Key.Key);
        var counts = await database.NoticeMentions.AsNoTracking()
            .Where(mention => mention.Kind == kind && page.Contains(mention.Key))
            .GroupBy(mention => mention.Key)
            .Select(group => new
            {
                group.Key,
                Notices = group.Select(mention => mention.NoticeId).Distinct().Count(),
                Bodies = group.Select(mention => mention.Notice.BodyId).Distinct().Count(),
            })
            .ToDictionaryAsync(row => row.Key, cancellation);
        return new DirectoryPage<DirectoryEntry>(
            [.. page.Select(key =>
            {
                var most = rows[key].OrderByDescending(row => row.Count).ThenBy(row => row.Key.Name, StringComparer.Ordinal).First().Key;
                return new DirectoryEntry(key, most.Name, most.Producer, counts[key].Notices, counts[key].Bodies);
            })],
            total);
    }

    /// <summary>The key under which an id is shown: another one once it was merged.</summary>
    public async Task<string> ResolveAsync(MentionKind kind, string id, CancellationToken cancellation) =>
        (await MergedKeys.LoadAsync(database, cancellation)).Resolve(kind, id);

    /// <returns>Null when no public notice names it.</returns>
    public async Task<MentionedThing?> FindAsync(MentionKind kind, string id, int skip, int take, CancellationToken cancellation)
    {
        var all = database.NoticeMentions.AsNoTracking().Where(mention => mention.Kind == kind && mention.Key == id && mention.Notice.Status != NoticeStatus.Withdrawn);
        var total = await all.CountAsync(cancellation);
        if (total == 0)
        {
            return null;
        }

        var page = await all.Include(mention => mention.Notice).ThenInclude(notice => notice.Body)
            .OrderByDescending(mention => mention.Notice.PublishedAt).ThenBy(mention => mention.NoticeId).ThenBy(mention => mention.Position)
            .Skip(skip).Take(take).ToListAsync(cancellation);
        return new MentionedThing(
            kind,
            id,
            await MostUsedAsync(all.Select(mention => (string?)mention.Name), cancellation),
            await MostUsedAsync(all.Select(mention => mention.Producer), cancellation),
            await MostUsedAsync(all.Select(mention => mention.Product), cancellation),
            await MostUsedAsync(all.Select(mention => mention.Address), cancellation),
            await MostUsedAsync(all.Select(mention => mention.Personal), cancellation),
            await all.Select(mention => mention.NoticeId).Distinct().CountAsync(cancellation),
            await all.Select(mention => mention.Notice.BodyId).Distinct().CountAsync(cancellation),
            await all.MaxAsync(mention => mention.Notice.PublishedAt, cancellation) ?? default,
            page,
            total);
    }

    private static async Task<IReadOnlyList<string>> MostUsedAsync(IQueryable<string?> values, CancellationToken cancellation)
    {
        const int Most = 20;
        var counted = await values.Where(value => value != null).GroupBy(value => value!).Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(value => value.Count).ThenBy(value => value.Key).Take(Most).ToListAsync(cancellation);
        return [.. counted.Select(value => value.Key)];
    }
}
