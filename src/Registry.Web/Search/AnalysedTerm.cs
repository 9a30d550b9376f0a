using Registry.Domain.Search;

namespace Registry.Web.Search;

/// <summary>A word or phrase of a query: the stems that must follow each other, in each language.</summary>
internal sealed class AnalysedTerm
{
    private const int LeastOfWord = 4;

    private readonly IReadOnlyList<string>[] _stems;

    private AnalysedTerm(IReadOnlyList<string>[] stems, bool isPhrase, bool isBeginning)
    {
        _stems = stems;
        IsPhrase = isPhrase;
        IsBeginning = isBeginning;
    }

    /// <summary>Typed between quotation marks: meant as it stands.</summary>
    public bool IsPhrase { get; }

    /// <summary>The last word may go on.</summary>
    public bool IsBeginning { get; }

    /// <summary>Nothing that the analysis takes for a word.</summary>
    public bool IsBlank => StemsIn(SearchLanguage.Other).Count == 0;

    public static AnalysedTerm From(SearchTerm term) =>
        new([.. SearchLanguages.All.Select(language => StemsOf(term.Text, language))], term.IsPhrase, term.IsBeginning);

    /// <summary>A term that exists in one language only.</summary>
    public static AnalysedTerm In(SearchLanguage language, IReadOnlyList<string> stems) =>
        new([.. SearchLanguages.All.Select(other => other == language ? stems : [])], isPhrase: false, isBeginning: false);

    public IReadOnlyList<string> StemsIn(SearchLanguage language) => _stems[(int)language];

    /// <summary>The stems without those of articles and the like.</summary>
    public IEnumerable<string> TellingStemsIn(SearchLanguage language) =>
        StemsIn(language).Zip(StemsIn(SearchLanguage.Other)).Where(word => !AnalysedQuery.IsFunctionWord(word.Second)).Select(word => word.First);

    /// <summary>Whether the tokens from <paramref name="start"/> on are this term.</summary>
    public bool IsAt(IReadOnlyList<Token> tokens, int start, SearchLanguage language)
    {
        var stems = StemsIn(language);
        if (stems.Count == 0 || start + stems.Count > tokens.Count)
        {
            return false;
        }

        for (var index = 0; index < stems.Count; index++)
        {
            if (!Fits(tokens[start + index].Stem, stems[index], StemsIn(SearchLanguage.Other), index))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the word alone is one of this term's.</summary>
    public bool Holds(string stem, SearchLanguage language)
    {
        var stems = StemsIn(language);
        return stems.Where((asked, index) => Fits(stem, asked, StemsIn(SearchLanguage.Other), index)).Any();
    }

    private bool Fits(string stem, string asked, IReadOnlyList<string> forms, int index) =>
        stem == asked || (IsBeginning && index == forms.Count - 1 && stem.StartsWith(forms[index], StringComparison.Ordinal));

    /// <summary>A stemmer that leaves next to nothing of a word ("aaaaaaaa") did not understand it: then the word stands for itself.</summary>
    private static IReadOnlyList<string> StemsOf(string text, SearchLanguage language) =>
        [.. TextAnalysis.Tokens(text, language).Zip(TextAnalysis.Tokens(text, SearchLanguage.Other), (token, form) =>
            token.Stem.Length * LeastOfWord < form.Stem.Length ? form.Stem : token.Stem)];
}
