using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Registry.Domain.Notices;
using Registry.Web.Persistence;
using Registry.Web.Search;
using Registry.Web.Services.Directories;

namespace Registry.Web.Services;

/// <summary>What search and directories know of published notices: facets, full text and mentions, kept in step inside the publishing transaction.</summary>
public sealed class PublishedIndex(RegistryDbContext database, MentionIndex mentions)
{
    public async Task ReplaceAsync(IReadOnlyList<(long NoticeId, NoticeDocument Document)> written, CancellationToken cancellation)
    {
        await RemoveFacetsAsync([.. written.Select(pair => pair.NoticeId)], cancellation);
        foreach (var (noticeId, document) in written)
        {
            database.NoticeFacets.AddRange(NoticeFacets.Of(document)
                .Select(facet => new NoticeFacet { NoticeId = noticeId, Field = facet.Field, Value = facet.Value }));
            SearchText.Write(Connection, Transaction, noticeId, PublishedTexts.Of(document));
        }

        await mentions.ReplaceAsync(written, cancellation);
    }

    public async Task RemoveAsync(long noticeId, CancellationToken cancellation)
    {
        await RemoveFacetsAsync([noticeId], cancellation);
        SearchText.Remove(Connection, Transaction, noticeId);
        await mentions.RemoveAsync([noticeId], cancellation);
    }

    private SqliteConnection Connection => (SqliteConnection)database.Database.GetDbConnection();

    private SqliteTransaction? Transaction => (SqliteTransaction?)database.Database.CurrentTransaction?.GetDbTransaction();

    // Rows of an earlier version that this context still follows would otherwise be added a second time.
    private async Task RemoveFacetsAsync(IReadOnlyList<long> noticeIds, CancellationToken cancellation)
    {
        foreach (var followed in database.ChangeTracker.Entries<NoticeFacet>().Where(entry => noticeIds.Contains(entry.Entity.NoticeId)).ToList())
        {
            followed.State = EntityState.Detached;
        }

        await database.NoticeFacets.Where(facet => noticeIds.Contains(facet.NoticeId)).ExecuteDeleteAsync(cancellation);
    }
}
