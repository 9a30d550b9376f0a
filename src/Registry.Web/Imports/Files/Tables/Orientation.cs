using System.Globalization;

namespace Registry.Web.Imports.Files.Tables;

/// <summary>
/// Tells whether the records of a table run across its columns: field names stand in its first column rather than in a row, and what
/// stands in one row is more alike than what stands in one column.
/// </summary>
internal static class Orientation
{
    private const int FewestRows = 4;
    private const int LongestLabel = 200;

    /// <summary>Of fewer columns, how much they are alike says nothing.</summary>
    private const int FewestRecords = 3;
    private const double LeastShareOfNames = 0.4;

    /// <summary>Words that stand in names of fields of inventories, without accents, in French, English and Dutch.</summary>
    private static readonly HashSet<string> FieldWords = new(
        [
            "nom", "titre", "intitule", "description", "resume", "objectif", "finalite", "contact", "courriel", "organisme", "service", "direction", "statut", "etat",
            "etape", "domaine", "date", "donnees", "fournisseur", "editeur", "base", "legale", "juridique", "lien", "adresse", "recours", "decision", "identifiant", "volume", "risques",
            "name", "title", "summary", "purpose", "goal", "email", "organisation", "organization", "agency", "body", "department", "status", "stage", "phase", "area", "data",
            "supplier", "vendor", "legal", "basis", "link", "url", "website", "id", "version", "risk", "impact", "owner", "category", "type",
            "naam", "titel", "omschrijving", "doel", "organisatie", "status", "wettelijke", "grondslag", "leverancier", "categorie",
        ],
        StringComparer.Ordinal);

    public static bool IsTransposed(IReadOnlyList<TableRow> sample, IReadOnlySet<string>? knownNames)
    {
        var rows = sample.Where(row => row.FilledCells > 1).ToList();
        if (rows.Count < FewestRows)
        {
            return false;
        }

        var labels = LabelColumn(rows);
        var column = rows.Select(row => row.Cell(labels)).ToList();
        if (!AreLabels(column))
        {
            return false;
        }

        var header = rows[HeaderDetection.Find(rows, named: null)];
        var down = Matches(column, knownNames);
        var across = header.Cells.Append(column[0]).Distinct().ToList();
        var right = Matches(across, knownNames);
        return down != right && Math.Max(down, right) >= 2
            ? down > right && down >= LeastShareOfNames * column.Count && (double)down / column.Count > (double)right / across.Count
            : rows.Max(row => row.Cells.Length) - labels > FewestRecords && Likeness(rows, labels) > 0;
    }

    /// <summary>The first column, unless it numbers the fields or groups them and the second names them.</summary>
    /// <returns>From 0.</returns>
    public static int LabelColumn(IReadOnlyList<TableRow> rows)
    {
        var first = rows.Where(row => row.FilledCells > 1).Select(row => row.Cell(0)).ToList();
        var isNumbered = first.Count(cell => cell.Length == 0 || cell.All(character => char.IsDigit(character) || character is '.' or ')' or '°')) * 2 > first.Count;
        return isNumbered ? 1 : 0;
    }

    private static bool AreLabels(List<string> column) =>
        column.Count(cell => cell.Length is > 0 and <= LongestLabel && !char.IsDigit(cell[^1])) >= 0.9 * column.Count
        && column.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 0.9 * column.Count;

    private static int Matches(List<string> names, IReadOnlySet<string>? known) =>
        names.Count(name => known?.Contains(name) == true || Words(name) is { Count: <= 8 } words && words.Exists(FieldWords.Contains));

    private static List<string> Words(string name)
    {
        var plain = new string([.. name.Normalize(System.Text.NormalizationForm.FormD)
            .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            .Select(character => char.IsLetter(character) ? char.ToLowerInvariant(character) : ' ')]);
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Positive when lengths of texts vary much less within rows than within columns.</summary>
    private static double Likeness(List<TableRow> rows, int labels)
    {
        var width = rows.Max(row => row.Cells.Length);
        var within = rows.Select(row => Variance(row.Cells.Skip(labels + 1)));
        var between = Enumerable.Range(labels + 1, Math.Max(0, width - labels - 1)).Select(column => Variance(rows.Select(row => row.Cell(column))));
        return (0.5 * Mean(between)) - Mean(within);
    }

    private static double? Variance(IEnumerable<string> cells)
    {
        var lengths = cells.Where(cell => cell.Length > 0).Select(cell => Math.Log(cell.Length)).ToList();
        return lengths.Count < 2 ? null : lengths.Sum(length => Math.Pow(length - lengths.Average(), 2)) / lengths.Count;
    }

    private static double Mean(IEnumerable<double?> variances) => variances.Average() ?? 0;
}
