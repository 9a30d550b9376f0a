using System.Text.RegularExpressions;

namespace Registry.Domain.Standards.Reading;

/// <summary>Splits a legal basis into references where it is clearly written as a list, and leaves it whole everywhere else.</summary>
public static partial class LegalReferences
{
    private const int LongestInRow = 120;

    public static IReadOnlyList<string> Split(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var items = Numbered(text) ?? Marked(text) ?? Row(text) ?? [text];
        return [.. items.Select(item => item.Trim().TrimEnd(';').TrimEnd()).Where(item => item.Length > 0)];
    }

    // "1. … 2. … 3. …" from the first character, each number one more than the last.
    private static IEnumerable<string>? Numbered(string text)
    {
        var numbers = ItemNumber().Matches(text);
        var isList = numbers.Count > 1 && numbers[0].Index == 0 && numbers.Select((match, i) => match.Groups[1].Value == $"{i + 1}").All(inOrder => inOrder);
        return isList ? Between(text, numbers) : null;
    }

    // "· … · …" or lines that each begin with a dash.
    private static IEnumerable<string>? Marked(string text)
    {
        var mark = text is ['·' or '•' or '*' or '-' or '–', ' ', ..] ? text[0] : '\0';
        var marks = mark == '\0' ? null : new Regex($@"(?:^|\s){Regex.Escape(mark.ToString())}\s+", RegexOptions.CultureInvariant).Matches(text);
        return marks is { Count: > 1 } ? Between(text, marks) : null;
    }

    // "Law A, art. 2; law B, art. 35": short parts, none of which is a sentence.
    private static string[]? Row(string text)
    {
        var parts = text.Split("; ");
        return parts.Length > 1 && parts.All(part => part.Length is > 0 and <= LongestInRow && !part.Contains(':') && !SentenceEnd().IsMatch(part)) ? parts : null;
    }

    private static IEnumerable<string> Between(string text, MatchCollection marks) =>
        marks.Select((mark, i) => text[(mark.Index + mark.Length)..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)]);

    [GeneratedRegex(@"(?<=^|\s)(?<!\b(?:art\.|artikel|artikelen|lid|leden|en|of)\s)(\d{1,2})[.)]\s+(?=\p{Lu})", RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"\p{Ll}\.\s+\p{Lu}")]
    private static partial Regex SentenceEnd();
}
