using Microsoft.EntityFrameworkCore;
using Registry.Domain.Search;
using Registry.Domain.Territories;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Territories;

/// <summary>What applies in a territory: its own notices, and those of the intercommunal body, the département, the region and the country around it.</summary>
public sealed class TerritoryReach(RegistryDbContext database)
{
    /// <summary>The filters of the search, its territories widened where it asks for that.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> WidenAsync(SearchRequest request, CancellationToken cancellation)
    {
        if (!request.Filters.TryGetValue(SearchRequest.Territory, out var chosen))
        {
            return request.Filters;
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in chosen)
        {
            reached.Add(key);
            if (request.IncludesWider)
            {
                reached.UnionWith(await AroundAsync(key, cancellation));
                reached.UnionWith(await InsideAsync(key, cancellation));
            }
        }

        return new Dictionary<string, IReadOnlyList<string>>(request.Filters, StringComparer.Ordinal) { [SearchRequest.Territory] = [.. reached] };
    }

    /// <summary>Communes and intercommunal bodies of a département, as far as they are loaded.</summary>
    private async Task<IReadOnlyList<string>> InsideAsync(string key, CancellationToken cancellation) =>
        FrenchTerritories.Find(key) is { Region: not null }
            ? await database.Territories.AsNoTracking()
                .Where(territory => territory.Department == key && !territory.IsFormer)
                .Select(territory => territory.Key).ToListAsync(cancellation)
            : [];

    /// <summary>The counts of a widened search: only what a person chose is chosen.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Chosen(
        IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> facets, SearchRequest request)
    {
        if (!request.Filters.TryGetValue(SearchRequest.Territory, out var chosen) || !facets.TryGetValue(SearchRequest.Territory, out var counts))
        {
            return facets;
        }

        FacetCount[] own = [.. counts
            .Select(count => count with { IsSelected = chosen.Contains(count.Value) })
            .Where(count => count.Count > 0 || count.IsSelected)];
        return new Dictionary<string, IReadOnlyList<FacetCount>>(facets, StringComparer.Ordinal) { [SearchRequest.Territory] = own };
    }

    /// <summary>Keys from the narrowest to the widest, the territory's own first. One without a code lies in the country.</summary>
    public async Task<IReadOnlyList<string>> AroundAsync(string key, CancellationToken cancellation)
    {
        var loaded = await database.Territories.AsNoTracking()
            .FirstOrDefaultAsync(territory => territory.Key == key && !territory.IsFormer, cancellation);
        var department = loaded?.Department is { } code
            ? FrenchTerritories.Find(code)
            : TerritoryKey.IsCommune(key) ? TerritoryKey.DepartmentOf(key) : null;
        var commune = loaded?.Commune is { } whole
            ? await database.Territories.AsNoTracking().FirstOrDefaultAsync(territory => territory.Key == whole && !territory.IsFormer, cancellation)
            : loaded;
        string?[] around =
        [
            key, loaded?.Commune, await OnlyNameAsync(loaded, cancellation), commune?.Intercommunal, department?.Key,
            department?.Region ?? FrenchTerritories.Find(key)?.Region, TerritoryKey.Country,
        ];
        return [.. around.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Some notices name a commune without its code: that is good enough where no other has the name.</summary>
    private async Task<string?> OnlyNameAsync(LoadedTerritory? loaded, CancellationToken cancellation) =>
        loaded is not null && await database.Territories.CountAsync(other => other.SearchName == loaded.SearchName, cancellation) == 1 ? loaded.Name : null;
}
