using System.Text.RegularExpressions;

namespace Registry.Domain.Territories;

/// <summary>
/// How search names a territory: the INSEE code of a commune (<c>35238</c>) or a département (<c>35</c>), the SIREN of an intercommunal body,
/// <c>REG-53</c> for a region, whose bare code some département has too, <c>FR</c> for the country. What has no code is named by its name.
/// </summary>
public static partial class TerritoryKey
{
    public const string Country = "FR";

    private const string RegionMark = "REG-";

    public static string OfRegion(string code) => RegionMark + code;

    /// <summary>The key of what a notice states.</summary>
    /// <param name="level">As the questionnaire codes it: <c>country</c>, <c>region</c>, <c>department</c>, <c>intercommunal</c>, <c>municipality</c> …</param>
    public static string? Of(string? level, string? code, string? name)
    {
        var stated = code?.Trim().ToUpperInvariant() ?? "";
        var written = name?.Trim() ?? "";
        var key = level switch
        {
            "country" when IsFrance(written) => Country,
            "region" => FrenchTerritories.Find(OfRegion(stated))?.Key ?? FrenchTerritories.FindByName(TerritoryLevel.Region, written)?.Key,
            "department" => FrenchTerritories.Find(stated) is { Level: TerritoryLevel.Department } known
                ? known.Key
                : FrenchTerritories.FindByName(TerritoryLevel.Department, written)?.Key,
            "intercommunal" when Siren().IsMatch(stated) => stated,
            "municipality" or "district" when CommuneCode().IsMatch(stated) => stated,
            _ => null,
        };
        return key ?? (written.Length > 0 ? written : null);
    }

    /// <summary>Whether the text has the form of a commune's code.</summary>
    public static bool IsCommune(string text) => CommuneCode().IsMatch(text);

    /// <summary>The département of a commune, told by its code.</summary>
    /// <param name="code">For which <see cref="IsCommune"/> holds.</param>
    public static Territory? DepartmentOf(string code) => FrenchTerritories.Find(code[..2] is "97" or "98" ? code[..3] : code[..2]);

    private static bool IsFrance(string name) => TerritoryName.Fold(name) is "" or "france" or "france entiere" or "toute france";

    [GeneratedRegex("^[0-9]{9}$")]
    private static partial Regex Siren();

    [GeneratedRegex("^([0-9]{2}|2[AB])[0-9]{3}$")]
    private static partial Regex CommuneCode();
}
