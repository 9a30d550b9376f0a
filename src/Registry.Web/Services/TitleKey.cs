using System.Globalization;
using System.Text;

namespace Registry.Web.Services;

/// <summary>What titles are sorted by: lower case without accents, so that Éducation stands beside Education.</summary>
internal static class TitleKey
{
    /// <summary>Letters that become one letter; 0 where the character vanishes or becomes several.</summary>
    private static readonly char[] Simple = [.. Enumerable.Range(0, 0x250).Select(code => Fold(((char)code).ToString()) is [var letter] ? letter : '\0')];

    public static string Of(string title)
    {
        foreach (var character in title)
        {
            if (character >= Simple.Length || Simple[character] == '\0')
            {
                return Fold(title);
            }
        }

        return string.Create(title.Length, title, (key, text) =>
        {
            for (var i = 0; i < key.Length; i++)
            {
                key[i] = Simple[text[i]];
            }
        });
    }

    private static string Fold(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var character in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAscii(character) || CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(char.ToLowerInvariant(character));
            }
        }

        return key.ToString();
    }
}
