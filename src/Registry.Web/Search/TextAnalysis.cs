using System.Buffers;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace Registry.Web.Search;

/// <summary>
/// Turns a text into what the search compares: lower case, no elided article, no accent, the stem of its language.
/// <c>L’École</c>, <c>ecole</c> and <c>écoles</c> become one. No word is left out. Safe to call from any thread.
/// </summary>
public static class TextAnalysis
{
    /// <summary>The tokenizer keeps these inside a word; <c>data.gouv.fr</c> and <c>agent·e·s</c> are several words to us, <c>R.S.A.</c> is one.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create("._:·‧․");

    /// <summary>Begins a word kept as it was written. A private-use character: no text holds it as part of a word.</summary>
    public const char FormMark = '\uE000';

    private static readonly Analyzer[] Analyzers = [.. SearchLanguages.All.Select(Chain)];

    /// <param name="maximum">Words to read from the start of the text.</param>
    public static IReadOnlyList<Token> Tokens(string text, SearchLanguage language, int maximum = int.MaxValue)
    {
        var tokens = new List<Token>();
        Read(text, language, (stem, offset) =>
        {
            tokens.Add(new Token(stem.ToString(), offset.StartOffset, offset.EndOffset));
            return tokens.Count < maximum;
        });
        return tokens;
    }

    /// <summary>Appends the stems to what an index column holds, each followed by a space.</summary>
    public static void AppendStems(string text, SearchLanguage language, StringBuilder column) =>
        Read(text, language, (stem, _) =>
        {
            column.Append(stem.Buffer, 0, stem.Length).Append(' ');
            return true;
        });

    /// <summary>
    /// Appends the stems, and behind a mark the words themselves where the stem differs: they tell in which language a word is really used.
    /// </summary>
    public static void AppendStemsAndForms(string text, SearchLanguage language, StringBuilder column)
    {
        AppendStems(text, language, column);
        foreach (var (token, form) in Tokens(text, language).Zip(Tokens(text, SearchLanguage.Other)))
        {
            if (token.Stem != form.Stem)
            {
                column.Append(FormMark).Append(form.Stem).Append(' ');
            }
        }
    }

    private static void Read(string text, SearchLanguage language, Func<ICharTermAttribute, IOffsetAttribute, bool> next)
    {
        var characters = text.ToCharArray();
        PartWords(characters);
        using var stream = Analyzers[(int)language].GetTokenStream("", new StringReader(new string(characters)));
        var stem = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken() && next(stem, offset))
        {
        }

        stream.End();
    }

    private static void PartWords(Span<char> text)
    {
        for (int from = 0, found; (found = text[from..].IndexOfAny(Separators)) >= 0; from += found + 1)
        {
            if (!IsInsideAbbreviation(text, from + found))
            {
                text[from + found] = ' ';
            }
        }
    }

    /// <summary>A dot between two letters that stand alone.</summary>
    private static bool IsInsideAbbreviation(ReadOnlySpan<char> text, int at) =>
        text[at] == '.'
        && at > 0 && char.IsLetter(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2]))
        && at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static Analyzer Chain(SearchLanguage language) => Analyzer.NewAnonymous((_, reader) =>
    {
        var tokenizer = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        var folded = new ASCIIFoldingFilter(new BareWordFilter(tokenizer));
        return new TokenStreamComponents(tokenizer, language switch
        {
            SearchLanguage.French => new FrenchLightStemFilter(folded),
            SearchLanguage.English => new PorterStemFilter(folded),
            SearchLanguage.Dutch => new SnowballFilter(folded, new DutchStemmer()),
            _ => folded,
        });
    });
}
