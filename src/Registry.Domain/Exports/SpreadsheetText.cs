using System.Buffers;

namespace Registry.Domain.Exports;

/// <summary>Text that a spreadsheet shows and never runs (OWASP, “CSV injection”).</summary>
public static class SpreadsheetText
{
    // The wide forms are those of Chinese and Japanese keyboards, which some programs read as the plain ones.
    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>
    /// The text with an apostrophe before it where a spreadsheet would run it as a formula, also behind apostrophes, so that
    /// <see cref="Original"/> is exact.
    /// </summary>
    public static string Harmless(string text) => BeginsLikeAFormula(text) ? "'" + text : text;

    /// <summary>What <see cref="Harmless"/> was given.</summary>
    public static string Original(string text) => text is ['\'', ..] && BeginsLikeAFormula(text) ? text[1..] : text;

    private static bool BeginsLikeAFormula(string text) =>
        text.AsSpan().TrimStart('\'') is [var first, ..] && Signs.Contains(first);
}
