using Registry.Domain;

namespace Registry.Web.Catalogue;

/// <summary>The texts of the catalogue, which says everything in both languages at once.</summary>
internal static class CatalogueWords
{
    public static LocalisedText CatalogueDescription { get; } = new(
        "Les fiches par lesquelles des organismes publics déclarent les algorithmes qu’ils utilisent : à quoi chacun sert, qui il concerne, quelles données il utilise, comment contester.",
        "The notices by which public bodies declare the algorithms they use: what each is for, whom it concerns, which data it uses, how to contest.");

    public static LocalisedText RegisterTitle(LocalisedText register) => new(
        $"{register.French} : toutes les fiches", $"{register.English}: all notices");

    public static LocalisedText RegisterDescription(int notices, int bodies) => new(
        $"Les {notices} fiches que {bodies} organismes publics déclarent ici, dans leur version actuelle. Une ligne ou un objet par fiche ; le schéma de table décrit chaque colonne.",
        $"The {notices} notices that {bodies} public bodies declare here, in their current version. One row or object a notice; the table schema describes each column.");

    public static LocalisedText BodyTitle(LocalisedText body) => new(
        $"Inventaire des algorithmes publics – {body.French}", $"Inventory of public algorithms – {body.English}");

    public static LocalisedText BodyDescription(LocalisedText body, LocalisedText register, int notices) => new(
        $"Les algorithmes que déclare {body.French} ({notices} {(notices == 1 ? "fiche" : "fiches")}), tels que les publie « {register.French} ». Une ligne ou un objet par fiche ; le schéma de table décrit chaque colonne.",
        $"The algorithms that {body.English} declares ({notices} {(notices == 1 ? "notice" : "notices")}), as “{register.English}” publishes them. One row or object a notice; the table schema describes each column.");

    public static LocalisedText ServiceTitle(LocalisedText register) => new(
        $"{register.French} : interface de programmation", $"{register.English}: API");

    public static LocalisedText ServiceDescription { get; } = new(
        "Chercher et lire les fiches, leurs versions et leurs changements, sans inscription.",
        "Search and read notices, their versions and their changes, without registration.");

    public static IReadOnlyList<LocalisedText> Keywords { get; } =
    [
        new("algorithme", "algorithm"), new("algorithme public", "public algorithm"), new("intelligence artificielle", "artificial intelligence"), new("transparence", "transparency"),
    ];

    /// <summary>The label of a file in a format.</summary>
    public static LocalisedText File(string format) => new($"Les fiches en {format}", $"The notices as {format}");

    /// <summary>The themes of the data of Europe that stand for a policy area of the questionnaire; government is that of them all.</summary>
    public static IReadOnlyList<string> Themes(IEnumerable<string> areas) => [.. areas.Select(Theme).Prepend("GOVE").Distinct(StringComparer.Ordinal)];

    public static LocalisedText ThemeLabel(string code) => code switch
    {
        "ECON" => new("Économie et finances", "Economy and finance"),
        "EDUC" => new("Éducation, culture et sport", "Education, culture and sport"),
        "SOCI" => new("Population et société", "Population and society"),
        "HEAL" => new("Santé", "Health"),
        "TRAN" => new("Transports", "Transport"),
        "REGI" => new("Régions et villes", "Regions and cities"),
        "ENVI" => new("Environnement", "Environment"),
        "JUST" => new("Justice, système juridique et sécurité publique", "Justice, legal system and public safety"),
        _ => new("Gouvernement et secteur public", "Government and public sector"),
    };

    private static string Theme(string area) => area switch
    {
        "finance" or "economy" => "ECON",
        "education" or "culture" => "EDUC",
        "childhood" or "social" or "housing" or "employment" or "migration" => "SOCI",
        "health" => "HEAL",
        "mobility" => "TRAN",
        "planning" => "REGI",
        "environment" => "ENVI",
        "safety" or "justice" => "JUST",
        _ => "GOVE",
    };
}
