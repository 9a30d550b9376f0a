using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Search;
using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>Finds published notices by words and facets: what the search page, the home page and the API share.</summary>
public sealed class NoticeSearch(RegistryDbContext database, DataRevision revisions, PublishedFacets facets)
{
    /// <summary>The page that the request asks for.</summary>
    /// <param name="language">The reading language, <c>fr</c> or <c>en</c>.</param>
    public Task<NoticeResults> FindAsync(SearchRequest request, string language, CancellationToken cancellation) =>
        FindAsync(request, language, (request.Page - 1) * NoticeResults.PageSize, NoticeResults.PageSize, cancellation);

    /// <param name="skip">Notices before the first one wanted.</param>
    /// <param name="take">How many are wanted.</param>
    public async Task<NoticeResults> FindAsync(SearchRequest request, string language, int skip, int take, CancellationToken cancellation)
    {
        var index = await facets.AtAsync(await revisions.CurrentAsync(cancellation), database, cancellation);
        var query = SearchQuery.Parse(request.Text);
        var matches = query.IsEmpty ? null : await MatchesAsync(query, cancellation);
        var since = request.ChangedSince?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var answer = index.Answer(new FacetQuestion(request.Filters, since, request.Sort, skip, take), matches);
        return new NoticeResults(answer.Total, await HitsAsync(answer.NoticeIds, language, cancellation), answer.Facets);
    }

    private async Task<IReadOnlyList<long>> MatchesAsync(SearchQuery query, CancellationToken cancellation)
    {
        var notices = database.Notices.AsNoTracking();
        foreach (var term in query.Terms.Where(term => !term.IsExcluded))
        {
            notices = notices.Where(notice => EF.Functions.Like(notice.Title, $"%{term.Text}%"));
        }

        return await notices.OrderByDescending(notice => notice.PublishedAt).Select(notice => notice.Id).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<NoticeHit>> HitsAsync(IReadOnlyList<long> ids, string language, CancellationToken cancellation)
    {
        var rows = await database.PublishedVersions.AsNoTracking()
            .Where(version => ids.Contains(version.NoticeId) && version.Number == version.Notice.CurrentVersion && version.Document != null)
            .Select(version => new { version.NoticeId, version.Notice.Status, version.Document })
            .ToDictionaryAsync(row => row.NoticeId, cancellation);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(row =>
        {
            var document = NoticeDocument.Parse(row.Document!);
            var reading = new NoticeReading(document, language);
            return new NoticeHit(document, row.Status, MarkedText.Plain(reading.Title), MarkedText.Plain(reading.Summary));
        })];
    }
}
