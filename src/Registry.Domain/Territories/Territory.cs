namespace Registry.Domain.Territories;

/// <summary>A territory that has a code.</summary>
/// <param name="Key">As <see cref="TerritoryKey"/> writes it.</param>
/// <param name="Region">Key of its region; null for a region and the country.</param>
/// <param name="Department">Code of its département; null for what is not inside one.</param>
public sealed record Territory(string Key, TerritoryLevel Level, string Name, string? Region = null, string? Department = null);
