namespace Registry.Domain.Territories;

/// <summary>From the widest to the narrowest.</summary>
public enum TerritoryLevel
{
    Country,
    Region,
    Department,
    Intercommunal,
    Municipality,
}
