using System.Globalization;
using System.Text;

namespace Registry.Domain.Territories;

/// <summary>Names of places as people type them: <c>st etienne</c>, <c>Saint-Étienne</c>; <c>Le Mans</c>, <c>mans</c>.</summary>
public static class TerritoryName
{
    /// <summary>What names are compared by: no accent, hyphen, capital nor leading article, and "saint" in full.</summary>
    public static string Fold(string name)
    {
        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length > 1 && words[0] is "l" or "le" or "la" or "les")
        {
            words = words[1..];
        }

        return string.Join(' ', words.ToArray().Select(word => word switch
        {
            "st" => "saint",
            "ste" => "sainte",
            _ => word,
        }));
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(character) ? character : ' ');
            }
        }

        return plain.ToString();
    }
}
