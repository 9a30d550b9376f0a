using Microsoft.EntityFrameworkCore;
using Registry.Domain.Search;
using Registry.Web.Persistence;
using Registry.Web.Services.Exports;
using Registry.Web.Services.Territories;

namespace Registry.Web.Services.Catalogue;

/// <summary>The notices that one body declares, as a dataset.</summary>
/// <param name="IssuedAt">UTC, the first publication.</param>
/// <param name="ModifiedAt">UTC, the last one.</param>
/// <param name="Areas">Codes of the policy areas.</param>
/// <param name="Territories">Name by key.</param>
public sealed record DeclaredDataset(
    Body Body, int Notices, DateTime IssuedAt, DateTime ModifiedAt, IReadOnlyList<string> Areas, IReadOnlyDictionary<string, string> Territories);

/// <summary>Part of the datasets of the register, and what all of them hold.</summary>
public sealed record DeclaredDatasetPage(IReadOnlyList<DeclaredDataset> Items, int Datasets, int Notices, DateTime? IssuedAt, DateTime? ModifiedAt);

/// <summary>Reads what a catalogue may announce: bodies that declare something here, never a fictional one nor a copied notice.</summary>
public sealed class DeclaredDatasets(RegistryDbContext database, TerritoryFinder territories)
{
    private const int MostTerritories = 20;

    public async Task<DeclaredDatasetPage> ReadAsync(int skip, int take, CancellationToken cancellation)
    {
        var all = await NoticeExports.Declared(database)
            .GroupBy(notice => notice.BodyId)
            .Select(group => new { BodyId = group.Key, Count = group.Count(), Issued = group.Min(notice => notice.FirstPublishedAt), Modified = group.Max(notice => notice.PublishedAt) })
            .OrderBy(row => row.BodyId)
            .ToListAsync(cancellation);
        var part = all.Skip(skip).Take(take).ToList();
        var ids = part.Select(row => row.BodyId).ToList();
        var bodies = await database.Bodies.AsNoTracking().Where(body => ids.Contains(body.Id)).ToDictionaryAsync(body => body.Id, cancellation);
        var facets = await FacetsAsync(ids, cancellation);
        var places = facets.Where(facet => facet.Field == SearchRequest.Territory).ToList();
        var names = await territories.NamesAsync([.. places.Select(place => place.Value).Distinct()], cancellation);
        return new DeclaredDatasetPage(
            [.. part.Select(row => new DeclaredDataset(
                bodies[row.BodyId],
                row.Count,
                row.Issued ?? row.Modified ?? DateTime.UnixEpoch,
                row.Modified ?? DateTime.UnixEpoch,
                [.. facets.Where(facet => facet.BodyId == row.BodyId && facet.Field == "area").Select(facet => facet.Value).Order(StringComparer.Ordinal)],
                places.Where(place => place.BodyId == row.BodyId).Select(place => place.Value).Order(StringComparer.Ordinal).Take(MostTerritories)
                    .ToDictionary(key => key, key => names[key])))],
            all.Count,
            all.Sum(row => row.Count),
            all.Min(row => row.Issued),
            all.Max(row => row.Modified));
    }

    private async Task<IReadOnlyList<(long BodyId, string Field, string Value)>> FacetsAsync(List<long> bodies, CancellationToken cancellation)
    {
        var rows = await NoticeExports.Declared(database)
            .Where(notice => bodies.Contains(notice.BodyId))
            .Join(database.NoticeFacets, notice => notice.Id, facet => facet.NoticeId, (notice, facet) => new { notice.BodyId, facet.Field, facet.Value })
            .Where(facet => facet.Field == "area" || facet.Field == SearchRequest.Territory)
            .Distinct()
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (row.BodyId, row.Field, row.Value))];
    }
}
