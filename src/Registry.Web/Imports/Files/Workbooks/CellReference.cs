using System.Globalization;

namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>Where a cell stands, as a workbook writes it: <c>AB12</c>.</summary>
internal static class CellReference
{
    private const int FarthestColumn = 1_000_000;

    /// <summary>From 0; null when the reference is missing or names none.</summary>
    public static int? Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
            {
                break;
            }

            column = Math.Min((column * 26) + char.ToUpperInvariant(letter) - 'A' + 1, FarthestColumn);
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>From 1; null when the reference names none.</summary>
    public static int? Row(ReadOnlySpan<char> reference) =>
        int.TryParse(reference.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
