using Registry.Domain.Search;
using Registry.Web.Search.Synonyms;

namespace Registry.Web.Search;

/// <summary>Shows where a text answers a query. Gives pieces of text, not HTML: the view encodes them.</summary>
/// <param name="synonyms">Marked like the words that they stand for; null where they were not searched.</param>
public sealed class Highlighter(SearchQuery query, SynonymCatalogue? synonyms = null)
{
    /// <summary>In words.</summary>
    public const int SnippetLength = 40;

    /// <summary>Words that are analysed for one snippet, whatever the length of the text.</summary>
    public const int WordsRead = 100;

    private const int WordsBeforeMatch = 8;

    private static readonly HighlightedText Ellipsis = new("…", false);

    private readonly List<AnalysedTerm> _terms = Terms(AnalysedQuery.From(query), synonyms);
    private readonly string[]?[] _beginnings = new string[]?[SearchLanguages.All.Count];

    /// <summary>The whole text, such as a title.</summary>
    /// <param name="language">Language tag (BCP 47) of the text.</param>
    public IReadOnlyList<HighlightedText> Whole(string text, string language)
    {
        if (!MayMark(text, language))
        {
            return [new HighlightedText(text, false)];
        }

        var searched = SearchLanguages.Of(language);
        return Cut(text, 0, text.Length, Occurrences(TextAnalysis.Tokens(text, searched), searched));
    }

    /// <summary>False for a text that surely answers nothing of the query; told without analysing it.</summary>
    public bool MayMark(string text, string language) => Passage.MayHold(text, Beginnings(SearchLanguages.Of(language)));

    /// <summary>
    /// At most <see cref="SnippetLength"/> words, with an ellipsis where the text goes on: those that hold most of the query, or else the first.
    /// </summary>
    /// <param name="language">Language tag (BCP 47) of the text.</param>
    public IReadOnlyList<HighlightedText> Snippet(string text, string language)
    {
        var searched = SearchLanguages.Of(language);
        var from = Passage.StartOf(text, _terms, Beginnings(searched), searched);
        var passage = text[from..];
        var tokens = TextAnalysis.Tokens(passage, searched, WordsRead);
        if (tokens.Count == 0)
        {
            return [];
        }

        var occurrences = Occurrences(tokens, searched);
        var first = BestWindow(tokens.Count, occurrences);
        var last = Math.Min(first + SnippetLength, tokens.Count) - 1;
        var start = first == 0 ? 0 : tokens[first].Start;
        var end = last == tokens.Count - 1 && tokens.Count < WordsRead ? passage.Length : tokens[last].End;
        var cut = Cut(passage, start, end, occurrences);
        return [.. from + start > 0 ? [Ellipsis] : (HighlightedText[])[], .. cut, .. end < passage.Length ? [Ellipsis] : (HighlightedText[])[]];
    }

    private string[] Beginnings(SearchLanguage language) => _beginnings[(int)language] ??= Passage.Beginnings(_terms, language);

    private static List<AnalysedTerm> Terms(AnalysedQuery query, SynonymCatalogue? synonyms) =>
    [
        .. query.Wanted,
        .. (synonyms?.Expand(query) ?? []).SelectMany(group => group.Synonyms).Select(word => AnalysedTerm.In(word.Language, word.Stems)),
    ];

    private List<Occurrence> Occurrences(IReadOnlyList<Token> tokens, SearchLanguage language)
    {
        var occurrences = new List<Occurrence>();
        for (var word = 0; word < tokens.Count; word++)
        {
            for (var term = 0; term < _terms.Count; term++)
            {
                if (_terms[term].IsAt(tokens, word, language))
                {
                    var last = word + _terms[term].StemsIn(language).Count - 1;
                    occurrences.Add(new Occurrence(term, word, tokens[word].Start, tokens[last].End));
                }
            }
        }

        return occurrences;
    }

    /// <summary>The first word of the window that holds most different terms, then most occurrences, then comes first.</summary>
    private static int BestWindow(int words, List<Occurrence> occurrences)
    {
        var lastStart = Math.Max(0, words - SnippetLength);
        return occurrences
            .Select(occurrence => Math.Clamp(occurrence.Word - WordsBeforeMatch, 0, lastStart))
            .Prepend(0)
            .Distinct()
            .MaxBy(start =>
            {
                var inside = occurrences.Where(occurrence => occurrence.Word >= start && occurrence.Word < start + SnippetLength).ToList();
                return (inside.DistinctBy(occurrence => occurrence.Term).Count(), inside.Count);
            });
    }

    private static List<HighlightedText> Cut(string text, int start, int end, List<Occurrence> occurrences)
    {
        var pieces = new List<HighlightedText>();
        var position = start;
        foreach (var occurrence in occurrences.Where(occurrence => occurrence.Start >= start && occurrence.End <= end))
        {
            if (occurrence.Start > position)
            {
                pieces.Add(new HighlightedText(text[position..occurrence.Start], false));
            }

            if (occurrence.End > position)
            {
                pieces.Add(new HighlightedText(text[Math.Max(position, occurrence.Start)..occurrence.End], true));
                position = occurrence.End;
            }
        }

        if (position < end)
        {
            pieces.Add(new HighlightedText(text[position..end], false));
        }

        return pieces;
    }

    /// <param name="Term">Index of the wanted term.</param>
    /// <param name="Word">Index of its first word among those read.</param>
    /// <param name="Start">In the text.</param>
    private readonly record struct Occurrence(int Term, int Word, int Start, int End);
}
