namespace Registry.Web.Search.Synonyms;

/// <summary>Which words a query may be answered with besides its own. Immutable; looking a word up costs a few dictionary reads.</summary>
public sealed class SynonymCatalogue
{
    private static readonly Lazy<SynonymCatalogue> FromFiles = new(() => new SynonymCatalogue(SynonymFiles.Shipped()));

    private readonly Dictionary<(SearchLanguage Language, string Key), List<SynonymWord>> _others = [];
    private readonly int _longest;
    private readonly Dictionary<string, string> _words;
    private readonly HashSet<string> _forms;

    internal SynonymCatalogue(IReadOnlyList<SynonymGroup> groups)
    {
        foreach (var group in groups)
        {
            foreach (var word in group.Words)
            {
                Others(word).AddRange(group.Words.Where(other => other != word && !Others(word).Contains(other)));
            }
        }

        _longest = _others.Keys.Select(word => word.Key.Count(character => character == ' ') + 1).DefaultIfEmpty(0).Max();
        var texts = groups.SelectMany(group => group.Words).Select(word => (Text: word.Text.ToLowerInvariant(), Tokens: TextAnalysis.Tokens(word.Text, SearchLanguage.Other))).ToList();
        _forms = [.. texts.Where(text => text.Tokens.Count == 1).Select(text => text.Tokens[0].Stem)];
        _words = texts
            .SelectMany(text => text.Tokens.Select(token => (Form: token.Stem, Text: text.Text[token.Start..token.End])))
            .DistinctBy(word => word.Form, StringComparer.Ordinal)
            .ToDictionary(word => word.Form, word => word.Text, StringComparer.Ordinal);
    }

    /// <summary>
    /// Each word of the files, alone or part of a phrase, as they write it, by its folded form: a search for one finds the others of its group, so it may have been meant
    /// although no notice holds it.
    /// </summary>
    internal IReadOnlyDictionary<string, string> Words => _words;

    /// <summary>Whether the word itself, not one with its stem, stands in the files.</summary>
    internal bool Holds(AnalysedTerm term) => term.StemsIn(SearchLanguage.Other) is [var form] && _forms.Contains(form);

    /// <summary>The synonyms shipped with the program.</summary>
    /// <exception cref="SynonymException">A file has a mistake.</exception>
    public static SynonymCatalogue Shipped => FromFiles.Value;

    /// <summary>Groups of consecutive wanted words, each with what may stand in its place; null where no word has a synonym.</summary>
    internal IReadOnlyList<ExpandedTerms>? Expand(AnalysedQuery query)
    {
        var groups = new List<ExpandedTerms>();
        for (var first = 0; first < query.Wanted.Count;)
        {
            var group = LongestAt(query.Wanted, first);
            groups.Add(group);
            first += group.Terms.Count;
        }

        return groups.Any(group => group.Synonyms.Count > 0) ? groups : null;
    }

    /// <summary>Words of one concept are read together: "restauration scolaire" before "restauration".</summary>
    private ExpandedTerms LongestAt(IReadOnlyList<AnalysedTerm> terms, int first)
    {
        for (var length = Math.Min(_longest, terms.Count - first); length > 0; length--)
        {
            var window = terms.Skip(first).Take(length).ToList();
            if (window.Any(term => term.IsPhrase || term.IsBeginning))
            {
                continue;
            }

            var found = SearchLanguages.All
                .Select(language => (Language: language, Words: _others.GetValueOrDefault((language, string.Join(' ', window.SelectMany(term => term.TellingStemsIn(language)))), [])))
                .Where(pair => pair.Words.Count > 0)
                .ToList();
            if (found.Count > 0)
            {
                return new ExpandedTerms(window, [.. found.SelectMany(pair => pair.Words).Distinct()], [.. found.Select(pair => pair.Language)]);
            }
        }

        return new ExpandedTerms([terms[first]], [], []);
    }

    private List<SynonymWord> Others(SynonymWord word)
    {
        if (!_others.TryGetValue((word.Language, word.Key), out var others))
        {
            _others[(word.Language, word.Key)] = others = [];
        }

        return others;
    }
}

/// <param name="Terms">What was asked for.</param>
/// <param name="Synonyms">What may stand in the place of all of them together.</param>
/// <param name="Languages">In which the files hold what was asked for.</param>
internal sealed record ExpandedTerms(IReadOnlyList<AnalysedTerm> Terms, IReadOnlyList<SynonymWord> Synonyms, IReadOnlyList<SearchLanguage> Languages)
{
    /// <summary>The synonyms that a reader understands: in the reader's language, and in that of the words where it is another.</summary>
    public IEnumerable<SynonymWord> ReadableIn(SearchLanguage? reading) => Synonyms.Where(word =>
        word.Language == reading || (Languages.Contains(word.Language) && (reading is not { } own || !Languages.Contains(own))));
}
