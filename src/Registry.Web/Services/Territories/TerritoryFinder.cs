using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Search;
using Registry.Domain.Territories;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Territories;

/// <summary>Finds the territory that a person means: a name, with or without its département, a code, a postal code.</summary>
public sealed partial class TerritoryFinder(RegistryDbContext database, RevisionWatch revisions, KeptTerritoryNames kept)
{
    /// <summary>Choices offered for a name that several territories have, or that only begins theirs.</summary>
    private const int MostChoices = 12;

    /// <summary>One where the text is understood, several where the person has to choose, none where nothing has such a name.</summary>
    public async Task<IReadOnlyList<TerritoryChoice>> FindAsync(string typed, CancellationToken cancellation)
    {
        var text = typed.Trim();
        var coded = await ByCodeAsync(text.ToUpperInvariant(), cancellation);
        if (coded.Count > 0)
        {
            return coded;
        }

        var (name, department) = Split(text);
        var folded = TerritoryName.Fold(name);
        if (folded.Length == 0)
        {
            return [];
        }

        var exact = await NamedAsync(folded, department, cancellation);
        return exact.Count > 0 ? exact : await BeginningAsync(folded, department, cancellation);
    }

    /// <summary>Whether communes and intercommunal bodies were loaded.</summary>
    public Task<bool> KnowsCommunesAsync(CancellationToken cancellation) => database.Territories.AnyAsync(cancellation);

    /// <summary>Names of territories by key; what has no code is its own name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var revision = revisions.Current();
        var names = keys.ToDictionary(key => key, key => kept.Find(key, revision));
        string[] missing = [.. names.Where(name => name.Value is null).Select(name => name.Key)];
        if (missing.Length > 0)
        {
            var loaded = await database.Territories.AsNoTracking()
                .Where(territory => missing.Contains(territory.Key) && !territory.IsFormer)
                .ToDictionaryAsync(territory => territory.Key, Named, cancellation);
            foreach (var key in missing)
            {
                names[key] = loaded.GetValueOrDefault(key) ?? FrenchTerritories.Find(key)?.Name ?? key;
                kept.Keep(key, names[key]!, revision);
            }
        }

        return names!;
    }

    private static string Named(LoadedTerritory territory) =>
        territory is { Level: TerritoryLevel.Municipality, Department: { } department } ? $"{territory.Name} ({department})" : territory.Name;

    private async Task<IReadOnlyList<TerritoryChoice>> ByCodeAsync(string code, CancellationToken cancellation)
    {
        if (FrenchTerritories.Find(code) is { } shipped)
        {
            return [Choice(shipped)];
        }

        if (!Code().IsMatch(code))
        {
            return [];
        }

        var postal = $" {code} ";
        var loaded = await database.Territories.AsNoTracking()
            .Where(territory => !territory.IsFormer && (territory.Key == code || territory.PostalCodes!.Contains(postal)))
            .OrderByDescending(territory => territory.Population)
            .Take(MostChoices)
            .ToListAsync(cancellation);
        return [.. loaded.Select(Choice)];
    }

    private async Task<IReadOnlyList<TerritoryChoice>> NamedAsync(string folded, string? department, CancellationToken cancellation)
    {
        var loaded = await database.Territories.AsNoTracking()
            .Where(territory => territory.SearchName == folded && (department == null || territory.Department == department))
            .OrderByDescending(territory => territory.Population)
            .Take(MostChoices)
            .ToListAsync(cancellation);
        var shipped = department is null ? FrenchTerritories.All.Where(territory => TerritoryName.Fold(territory.Name) == folded) : [];
        var named = department is null ? (await NamesInUseAsync(cancellation)).Where(name => TerritoryName.Fold(name) == folded) : [];
        return Distinct([.. loaded.Select(Choice), .. shipped.Select(Choice), .. named.Select(Choice)]);
    }

    private async Task<IReadOnlyList<TerritoryChoice>> BeginningAsync(string folded, string? department, CancellationToken cancellation)
    {
        var loaded = await database.Territories.AsNoTracking()
            .Where(territory => territory.SearchName.StartsWith(folded) && !territory.IsFormer && (department == null || territory.Department == department))
            .OrderByDescending(territory => territory.Population)
            .Take(MostChoices)
            .ToListAsync(cancellation);
        var shipped = department is null ? FrenchTerritories.All.Where(territory => Begins(territory.Name)) : [];
        var named = department is null ? (await NamesInUseAsync(cancellation)).Where(Begins) : [];
        return [.. Distinct([.. shipped.Select(Choice), .. named.Select(Choice), .. loaded.Select(Choice)]).Take(MostChoices)];

        bool Begins(string name) => TerritoryName.Fold(name).StartsWith(folded, StringComparison.Ordinal);
    }

    /// <summary>Territories that notices state without a code, such as those of the demonstration.</summary>
    private async Task<IReadOnlyList<string>> NamesInUseAsync(CancellationToken cancellation)
    {
        var values = await database.NoticeFacets.AsNoTracking()
            .Where(facet => facet.Field == SearchRequest.Territory)
            .Select(facet => facet.Value).Distinct().ToListAsync(cancellation);
        return [.. values.Where(value => !AnyCode().IsMatch(value)).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<TerritoryChoice> Distinct(IReadOnlyList<TerritoryChoice> choices) => [.. choices.DistinctBy(choice => choice.Key)];

    private static TerritoryChoice Choice(LoadedTerritory territory) => new(
        territory.Key, territory.Name, territory.Level, territory.Department is { } code ? FrenchTerritories.Find(code)?.Name : null);

    private static TerritoryChoice Choice(Territory territory) => new(
        territory.Key, territory.Name, territory.Level, territory.Region is { } region ? FrenchTerritories.Find(region)?.Name : null);

    private static TerritoryChoice Choice(string name) => new(name, name, null, null);

    /// <summary>"Saint-Denis (93)" and "saint denis 93" name the département too.</summary>
    private static (string Name, string? Department) Split(string text) =>
        NameAndDepartment().Match(text) is { Success: true } match && FrenchTerritories.Find(match.Groups["code"].Value.ToUpperInvariant()) is { } department
            ? (match.Groups["name"].Value, department.Key)
            : (text, null);

    [GeneratedRegex("^([0-9]{5}|2[AB][0-9]{3}|[0-9]{9})$")]
    private static partial Regex Code();

    [GeneratedRegex("^(FR|REG-[0-9]{2}|[0-9]{2,3}|2[AB]|([0-9]{2}|2[AB])[0-9]{3}|[0-9]{9})$")]
    private static partial Regex AnyCode();

    [GeneratedRegex(@"^(?<name>.*\D)[\s(,]+(?<code>[0-9]{2,3}|2[abAB])\)?$")]
    private static partial Regex NameAndDepartment();
}

/// <param name="Level">Null for a territory that notices name without a code.</param>
/// <param name="Inside">The département of a commune or an intercommunal body, the region of a département.</param>
public sealed record TerritoryChoice(string Key, string Name, TerritoryLevel? Level, string? Inside);
