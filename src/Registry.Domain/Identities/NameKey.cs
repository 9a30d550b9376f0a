using System.Globalization;
using System.Text;

namespace Registry.Domain.Identities;

/// <summary>A name without what people write differently: case, accents, punctuation and spacing.</summary>
public static class NameKey
{
    /// <summary>Letters and digits of any script, lower-case, one space between words; empty when none is left.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in Unaccented(name))
        {
            if (char.IsLetterOrDigit(character))
            {
                key.Append(char.ToLowerInvariant(character));
            }
            else if (key is [.., not ' '] && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    // Imported records may hold half of a surrogate pair, which cannot be normalised.
    private static string Unaccented(string name) => string.Concat(name.EnumerateRunes())
        .Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
        .Normalize(NormalizationForm.FormKD);
}
