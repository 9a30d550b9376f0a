using System.Globalization;
using System.Text;

namespace Registry.Domain.Standards.Reading;

/// <summary>A text as it is compared: lower case, without accents, signs, or a letter that numbers a choice, as in <c>b) Sex</c>.</summary>
public static class PlainWords
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(character switch { 'œ' or 'Œ' => "oe", 'æ' or 'Æ' => "ae", _ => char.ToLowerInvariant(character).ToString() });
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>The same after the letter of a numbered choice.</summary>
    public static string OfChoice(string text)
    {
        var trimmed = text.Trim();
        return Of(trimmed is [_, ')', ' ', ..] && char.IsAsciiLetter(trimmed[0]) ? trimmed[3..] : trimmed);
    }
}
