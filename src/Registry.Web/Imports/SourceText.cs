using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Registry.Web.Imports;

/// <summary>Plain text out of what another register holds: what was written stays, what cannot be seen goes, HTML becomes lines.</summary>
internal static partial class SourceText
{
    private const char FirstCombining = '\u0300';

    private static readonly SearchValues<char> Markup = SearchValues.Create("<&");

    /// <summary>Normalised to NFC, without control and zero-width characters; paragraphs are separated by one empty line.</summary>
    public static string Clean(string raw)
    {
        // Most cells are one line of plain letters: nothing below would change them.
        if (!raw.AsSpan().ContainsAny(Markup) && !HasSpecial(raw))
        {
            // Before the combining marks every character is its own composed form.
            return !raw.AsSpan().ContainsAnyInRange(FirstCombining, char.MaxValue) || raw.IsNormalized() ? raw.Trim() : raw.Normalize(NormalizationForm.FormC).Trim();
        }

        var text = HtmlText.IsHtml(raw) ? HtmlText.Read(raw) : raw;
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Category Format holds zero-width spaces and joiners, soft hyphens, byte order marks and direction marks.
            if (rune.Value is '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                visible.Append(rune);
            }
            else if (rune.Value is '\t')
            {
                visible.Append(' ');
            }
        }

        var lines = SpacesAtLineEnd().Replace(visible.ToString().Normalize(NormalizationForm.FormC), "\n");
        return EmptyLines().Replace(lines, "\n\n").Trim();
    }

    private static bool HasSpecial(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            // Nearly all that is written is ASCII or a letter with an accent.
            if (character is not (>= ' ' and <= '~') and not (>= '\u00C0' and < FirstCombining) && IsSpecial(character))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpecial(char character) => character is '\u2028' or '\u2029' || char.IsControl(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>The same on one line, for names.</summary>
    public static string CleanLine(string raw) => WhiteSpace().Replace(Clean(raw), " ");

    [GeneratedRegex(@"[ \u00A0]*\n")]
    private static partial Regex SpacesAtLineEnd();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
