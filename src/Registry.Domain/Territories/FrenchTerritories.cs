using System.Reflection;
using YamlDotNet.Serialization;

namespace Registry.Domain.Territories;

/// <summary>The country, its regions and its départements, which are shipped; communes and intercommunal bodies are loaded by the operator.</summary>
public static class FrenchTerritories
{
    private static readonly Lazy<IReadOnlyDictionary<string, Territory>> Shipped = new(() => Read().ToDictionary(territory => territory.Key, StringComparer.Ordinal));

    public static Territory Country { get; } = new(TerritoryKey.Country, TerritoryLevel.Country, "France");

    /// <summary>The country first, then each region before its départements.</summary>
    public static IEnumerable<Territory> All => Shipped.Value.Values;

    public static Territory? Find(string key) => Shipped.Value.GetValueOrDefault(key);

    /// <summary>However the name is typed; null where it is not exactly one.</summary>
    public static Territory? FindByName(TerritoryLevel level, string name)
    {
        var folded = TerritoryName.Fold(name);
        return All.FirstOrDefault(territory => territory.Level == level && TerritoryName.Fold(territory.Name) == folded);
    }

    private static IEnumerable<Territory> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("territories.yaml")!);
        var regions = new DeserializerBuilder().Build().Deserialize<List<Dictionary<string, object>>>(reader);
        yield return Country;
        foreach (var region in regions)
        {
            var key = TerritoryKey.OfRegion((string)region["code"]);
            yield return new Territory(key, TerritoryLevel.Region, (string)region["name"]);
            foreach (var (code, name) in (Dictionary<object, object>)region["departments"])
            {
                yield return new Territory((string)code, TerritoryLevel.Department, (string)name, Region: key);
            }
        }
    }
}
