using System.Globalization;
using System.Text;

namespace Registry.Domain.Identities;

/// <summary>A text as the readable part of an address.</summary>
public static class Slugs
{
    /// <summary>Lower-case Latin letters and digits with hyphens between words; empty when none is left.</summary>
    /// <param name="longest">Characters at most.</param>
    public static string Of(string text, int longest)
    {
        var slug = new StringBuilder();
        foreach (var character in text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (slug is [.., not '-'] && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }

            if (slug.Length == longest)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }
}
