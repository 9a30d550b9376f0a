using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>What search knows of published notices: facets and full text, kept in step inside the publishing transaction.</summary>
public sealed class PublishedIndex(RegistryDbContext database)
{
    public async Task ReplaceAsync(IReadOnlyList<(long NoticeId, NoticeDocument Document)> written, CancellationToken cancellation)
    {
        await RemoveFacetsAsync([.. written.Select(pair => pair.NoticeId)], cancellation);
        foreach (var (noticeId, document) in written)
        {
            database.NoticeFacets.AddRange(NoticeFacets.Of(document)
                .Select(facet => new NoticeFacet { NoticeId = noticeId, Field = facet.Field, Value = facet.Value }));
        }
    }

    public Task RemoveAsync(long noticeId, CancellationToken cancellation) => RemoveFacetsAsync([noticeId], cancellation);

    private Task<int> RemoveFacetsAsync(IReadOnlyList<long> noticeIds, CancellationToken cancellation) =>
        database.NoticeFacets.Where(facet => noticeIds.Contains(facet.NoticeId)).ExecuteDeleteAsync(cancellation);
}
