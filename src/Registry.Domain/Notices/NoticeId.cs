using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Registry.Domain.Notices;

/// <summary>
/// The public name of a notice, which never changes: eight random Crockford base32 characters and a ninth that checks them.
/// The check is a weighted sum in the field of 32 elements, so that any single wrong character and any swap of two neighbours is found.
/// </summary>
public readonly record struct NoticeId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 9;

    private readonly string? _text;

    private NoticeId(string text) => _text = text;

    public static NoticeId New()
    {
        Span<char> characters = stackalloc char[Length];
        for (var i = 0; i < Length - 1; i++)
        {
            characters[i] = Alphabet[RandomNumberGenerator.GetInt32(32)];
        }

        characters[^1] = CheckCharacter(characters[..^1]);
        return new NoticeId(new string(characters));
    }

    /// <summary>The id that the lowest forty bits of a number give, for notices that a program makes up and must find again.</summary>
    public static NoticeId FromNumber(ulong number)
    {
        Span<char> characters = stackalloc char[Length];
        for (var i = 0; i < Length - 1; i++)
        {
            characters[i] = Alphabet[(int)((number >> (5 * i)) & 31)];
        }

        characters[^1] = CheckCharacter(characters[..^1]);
        return new NoticeId(new string(characters));
    }

    /// <summary>
    /// Reads an id as people copy it: any case, spaces and hyphens ignored, <c>o</c> read as 0, <c>i</c> and <c>l</c> as 1.
    /// False when the length, a character or the check is wrong.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NoticeId id)
    {
        id = default;
        if (text is null || text.Length > 40)
        {
            return false;
        }

        Span<char> characters = stackalloc char[Length];
        var count = 0;
        foreach (var raw in text)
        {
            if (raw is ' ' or '-')
            {
                continue;
            }

            var character = Canonical(raw);
            if (count == Length || !Alphabet.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }

            characters[count++] = character;
        }

        if (count != Length || characters[^1] != CheckCharacter(characters[..^1]))
        {
            return false;
        }

        id = new NoticeId(new string(characters));
        return true;
    }

    /// <exception cref="FormatException">The text is no notice id.</exception>
    public static NoticeId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"\"{text}\" is not a notice id.");

    public override string ToString() => _text ?? "";

    private static char Canonical(char character) => char.ToLowerInvariant(character) switch
    {
        'o' => '0',
        'i' or 'l' => '1',
        var other => other,
    };

    private static char CheckCharacter(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        foreach (var character in characters)
        {
            sum = TimesX(sum ^ Alphabet.IndexOf(character, StringComparison.Ordinal));
        }

        return Alphabet[sum];
    }

    // Multiplication by x modulo the primitive polynomial x^5 + x^2 + 1.
    private static int TimesX(int value) => (value & 0b10000) == 0 ? value << 1 : ((value << 1) ^ 0b100101) & 0b11111;
}
