using System.Buffers;
using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Registry.Web.Search;

/// <summary>
/// Writes a word in lower case, and takes off what is written around and inside a word without being part of it: the elided article (<c>l’école</c>), the English
/// and Dutch 's, apostrophes, accents written as separate characters, soft hyphens. Offsets then point to the word without its article.
/// A word of one repeated letter is marked as having no stem: what stems to a single letter would be found in half of all texts.
/// </summary>
internal sealed class BareWordFilter : TokenFilter
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼ＇");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ElidedArticles = new HashSet<string>(
        ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu"], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IKeywordAttribute _keyword;

    public BareWordFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _keyword = AddAttribute<IKeywordAttribute>();
    }

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            var word = _term.Buffer.AsSpan(0, _term.Length);
            Lower(word);
            var article = LengthOfArticle(word);
            _term.Length = CopyBare(WithoutPossessive(word[article..]), _term.Buffer);
            if (_term.Length > 0)
            {
                _offset.SetOffset(_offset.StartOffset + article, _offset.EndOffset);
                _keyword.IsKeyword = _term.Length > 1 && !_term.Buffer.AsSpan(1, _term.Length - 1).ContainsAnyExcept(_term.Buffer[0]);
                return true;
            }
        }

        return false;
    }

    /// <summary>Letter by letter: most are lower case already, and need not be asked about.</summary>
    private static void Lower(Span<char> word)
    {
        foreach (ref var character in word)
        {
            if (character > '\u00FF' || char.IsUpper(character))
            {
                character = char.ToLowerInvariant(character);
            }
        }
    }

    private static int LengthOfArticle(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOfAny(Apostrophes);
        return apostrophe > 0 && apostrophe < word.Length - 1 && ElidedArticles.Contains(word[..apostrophe]) ? apostrophe + 1 : 0;
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word is [_, .., _, 's'] && Apostrophes.Contains(word[^2]) ? word[..^2] : word;

    /// <summary>The word lies in the buffer itself, at or after where it is copied to.</summary>
    private static int CopyBare(ReadOnlySpan<char> word, char[] buffer)
    {
        var length = 0;
        foreach (var character in word)
        {
            if (IsPartOfWord(character))
            {
                buffer[length++] = character;
            }
        }

        return length;
    }

    private static bool IsPartOfWord(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.NonSpacingMark => character is < '\u0300' or > '\u036F',
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber => true,
        _ => char.IsLetterOrDigit(character) && !Apostrophes.Contains(character),
    };
}
