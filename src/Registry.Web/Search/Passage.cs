using Lucene.Net.Analysis.Miscellaneous;

namespace Registry.Web.Search;

/// <summary>
/// Finds where in a long text to look for a snippet, without analysing it all: words that begin like one of the query are analysed
/// one by one until one really is.
/// </summary>
internal static class Passage
{
    /// <summary>Stemmers leave the first letters alone.</summary>
    private const int ComparedLetters = 4;

    /// <summary>False trails to follow before giving up.</summary>
    private const int MaximumAttempts = 20;

    private const int LongestWord = 60;

    private const int WordsBefore = 20;

    /// <summary>A word this near to the start is found by reading from the start.</summary>
    private const int WordsFromStart = Highlighter.WordsRead - Highlighter.SnippetLength;

    /// <summary>Latin letters without accent, in lower case; other characters are compared as they are.</summary>
    private static readonly char[] Folded = [.. Enumerable.Range(0, 0x250).Select(code => Fold(char.ToLowerInvariant((char)code)))];

    /// <summary>False where no word of the text even begins like one that is asked for: there is nothing to analyse then.</summary>
    /// <param name="beginnings">See <see cref="Beginnings"/>.</param>
    public static bool MayHold(string text, string[] beginnings)
    {
        // One of these folds into two letters, which are not compared one by one.
        if (text.AsSpan().ContainsAny("œŒæÆß"))
        {
            return true;
        }

        for (var position = 0; position < text.Length; position++)
        {
            if (IsWordStart(text, position) && BeginsLikeAny(text, position, beginnings))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>0, or the offset of a word a little before the first word of the text that the query asks for.</returns>
    public static int StartOf(string text, IReadOnlyList<AnalysedTerm> terms, string[] beginnings, SearchLanguage language)
    {
        var attempts = 0;
        for (var position = 0; position < text.Length && attempts < MaximumAttempts; position++)
        {
            if (IsWordStart(text, position) && BeginsLikeAny(text, position, beginnings))
            {
                attempts++;
                if (IsAskedFor(text, position, terms, language))
                {
                    return GoBack(text, position);
                }
            }
        }

        return 0;
    }

    /// <summary>The first letters of the words that are asked for.</summary>
    public static string[] Beginnings(IReadOnlyList<AnalysedTerm> terms, SearchLanguage language) =>
        [.. terms.SelectMany(term => term.StemsIn(SearchLanguage.Other) is { Count: > 0 } forms ? forms : term.StemsIn(language)).Select(word => word[..Math.Min(word.Length, ComparedLetters)]).Distinct()];

    private static bool IsWordStart(string text, int position) =>
        char.IsLetterOrDigit(text[position]) && (position == 0 || !char.IsLetterOrDigit(text[position - 1]));

    private static bool BeginsLikeAny(string text, int position, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (BeginsAt(text, position, beginning))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsAt(string text, int position, string beginning)
    {
        if (position + beginning.Length > text.Length)
        {
            return false;
        }

        for (var index = 0; index < beginning.Length; index++)
        {
            var character = text[position + index];
            if ((character < Folded.Length ? Folded[character] : character) != beginning[index])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAskedFor(string text, int position, IReadOnlyList<AnalysedTerm> terms, SearchLanguage language)
    {
        var word = text.Substring(position, Math.Min(LongestWord, text.Length - position));
        return TextAnalysis.Tokens(word, language, maximum: 1) is [var token] && terms.Any(term => term.Holds(token.Stem, language));
    }

    /// <summary>The start of a word before; 0 where the passage that starts the text holds the word as well.</summary>
    private static int GoBack(string text, int position)
    {
        var start = position;
        var words = 0;
        for (var index = position - 1; index >= 0 && words < WordsFromStart; index--)
        {
            if (IsWordStart(text, index) && ++words == WordsBefore)
            {
                start = index;
            }
        }

        return words < WordsFromStart ? 0 : start;
    }

    private static char Fold(char character)
    {
        var output = new char[4];
        ASCIIFoldingFilter.FoldToASCII([character], 0, output, 0, 1);
        return output[0];
    }
}
