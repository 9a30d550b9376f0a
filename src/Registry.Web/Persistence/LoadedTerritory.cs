using Registry.Domain.Territories;

namespace Registry.Web.Persistence;

/// <summary>A commune or an intercommunal body, as the verb <c>territories load</c> brought it in.</summary>
public sealed class LoadedTerritory
{
    public long Id { get; set; }

    /// <summary>INSEE code or SIREN. A former commune has the key of the one that it belongs to now.</summary>
    public required string Key { get; set; }

    public TerritoryLevel Level { get; set; }

    public required string Name { get; set; }

    /// <summary>What typed names are compared with.</summary>
    public required string SearchName { get; set; }

    /// <summary>A commune that has become part of another; its name leads there.</summary>
    public bool IsFormer { get; set; }

    /// <summary>Code of the département; of an intercommunal body, that of its largest member.</summary>
    public string? Department { get; set; }

    /// <summary>SIREN of the intercommunal body of a commune.</summary>
    public string? Intercommunal { get; set; }

    /// <summary>The commune of a municipal arrondissement.</summary>
    public string? Commune { get; set; }

    /// <summary>Separated by spaces, with one at each end.</summary>
    public string? PostalCodes { get; set; }

    public int Population { get; set; }
}
