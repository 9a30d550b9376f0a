using System.Globalization;
using System.Text;
using Registry.Domain.Notices;

namespace Registry.Domain.Decisions;

/// <summary>Why what was typed is no code of a notice. The names are wording keys.</summary>
public enum LetterCodeFault
{
    None,

    /// <summary>A sign that no code holds.</summary>
    StrangeCharacter,
    TooShort,
    TooLong,

    /// <summary>Nine possible characters, but the last one does not agree with the others.</summary>
    Mistyped,
}

/// <summary>The short code of a letter as a person copies it: any case, spaces, hyphens and dots, letters that look alike, or the whole address.</summary>
/// <param name="Count">Characters of the code that were typed.</param>
/// <param name="Strange">The first sign that no code holds.</param>
public sealed record LetterCode(NoticeId? Id, LetterCodeFault Fault, int Count, string? Strange = null)
{
    public const int Length = 9;

    /// <summary>Longer than any address of a notice; the rest is not read.</summary>
    public const int MaximumLength = 300;

    // Letters of other alphabets that look like those of the code, and u, which it never uses.
    private static readonly Dictionary<char, char> LookAlikes = new()
    {
        ['u'] = 'v',
        ['а'] = 'a',
        ['в'] = 'b',
        ['с'] = 'c',
        ['е'] = 'e',
        ['н'] = 'h',
        ['к'] = 'k',
        ['м'] = 'm',
        ['о'] = 'o',
        ['р'] = 'p',
        ['т'] = 't',
        ['х'] = 'x',
    };

    public static LetterCode Read(string typed)
    {
        var code = new StringBuilder();
        string? strange = null;
        foreach (var rune in LastPart(typed[..Math.Min(typed.Length, MaximumLength)]).EnumerateRunes())
        {
            if (IsSeparator(rune))
            {
                continue;
            }

            var character = rune.IsBmp ? char.ToLowerInvariant((char)rune.Value) : '\uFFFD';
            character = LookAlikes.GetValueOrDefault(character, character);
            if (!char.IsAsciiLetterOrDigit(character))
            {
                strange ??= rune.ToString();
            }

            code.Append(character);
        }

        var fault = strange is not null ? LetterCodeFault.StrangeCharacter
            : code.Length < Length ? LetterCodeFault.TooShort
            : code.Length > Length ? LetterCodeFault.TooLong
            : LetterCodeFault.None;
        return fault != LetterCodeFault.None ? new LetterCode(null, fault, code.Length, strange)
            : NoticeId.TryParse(code.ToString(), out var id) ? new LetterCode(id, fault, Length)
            : new LetterCode(null, LetterCodeFault.Mistyped, Length);
    }

    /// <summary>Of an address, the part that holds the code; else the text, with full-width letters made plain.</summary>
    private static string LastPart(string typed)
    {
        var text = string.Concat(typed.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar)).Normalize(NormalizationForm.FormKC);
        var parts = text.Split(['/', '?', '#'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var marker = Array.FindIndex(parts, part => part is "n" or "notices" or "decision");
        return marker >= 0 && marker + 1 < parts.Length ? parts[marker + 1] : text;
    }

    private static bool IsSeparator(Rune rune) =>
        Rune.IsWhiteSpace(rune) || rune.Value is '.' or '_' or '·' or '−'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
