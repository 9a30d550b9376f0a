using System.Buffers;
using System.Text;

namespace Registry.Domain.Search;

/// <summary>
/// What a person typed in the search box: words, "exact phrases" (also in French quotation marks) and -excluded ones.
/// Any string is a query: what cannot be read is left out, and nothing of it has a meaning to the database.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>In UTF-16 units; the rest is not read.</summary>
    public const int MaximumLength = 200;

    public const int MaximumTerms = 20;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"«»“”„");

    private SearchQuery(IReadOnlyList<SearchTerm> terms) => Terms = terms;

    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>Nothing was asked: the caller lists all notices.</summary>
    public bool IsEmpty => Terms.Count == 0;

    public static SearchQuery Parse(string? typed)
    {
        var text = Readable(typed);
        var terms = new List<SearchTerm>();
        for (var position = 0; position < text.Length && terms.Count < MaximumTerms;)
        {
            var (term, next) = ReadTerm(text, position);
            if (term.Text.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            {
                terms.Add(term);
            }

            position = next;
        }

        return new SearchQuery(terms);
    }

    /// <summary>The same query whose last word may go on; null where the last term is a phrase or an exclusion.</summary>
    public SearchQuery? WithOpenEnd() =>
        Terms is [.., { IsPhrase: false, IsExcluded: false, IsBeginning: false } last]
            ? new SearchQuery([.. Terms.SkipLast(1), last with { IsBeginning = true }])
            : null;

    /// <summary>The same query whose words of so many letters may all go on; null where none is so long.</summary>
    public SearchQuery? WithOpenEnds(int shortest)
    {
        SearchTerm[] open = [.. Terms.Select(term => term with { IsBeginning = term is { IsPhrase: false, IsExcluded: false } && term.Text.Length >= shortest })];
        return open.Any(term => term.IsBeginning) ? new SearchQuery(open) : null;
    }

    /// <summary>The same query with another word at a place.</summary>
    public SearchQuery With(int term, string text) => new([.. Terms.Select((other, index) => index == term ? other with { Text = text } : other)]);

    /// <summary>The same query without a term.</summary>
    public SearchQuery Without(int term) => new([.. Terms.Where((_, index) => index != term)]);

    /// <summary>As a person would type it.</summary>
    public override string ToString() =>
        string.Join(' ', Terms.Select(term => (term.IsExcluded ? "-" : "") + (term.IsPhrase ? $"\"{term.Text}\"" : term.Text)));

    /// <summary>Control characters and broken surrogate pairs become spaces, so that what follows is sound Unicode.</summary>
    private static string Readable(string? typed)
    {
        var readable = new StringBuilder(MaximumLength);
        foreach (var rune in (typed ?? "").AsSpan(0, Math.Min(typed?.Length ?? 0, MaximumLength)).EnumerateRunes())
        {
            readable.Append(rune == Rune.ReplacementChar || Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return readable.ToString();
    }

    private static (SearchTerm Term, int Next) ReadTerm(string text, int start)
    {
        var excluded = text[start] == '-';
        var first = excluded ? start + 1 : start;
        if (first < text.Length && QuotationMarks.Contains(text[first]))
        {
            var close = text.AsSpan(first + 1).IndexOfAny(QuotationMarks);
            return close < 0
                ? (new SearchTerm(""), first + 1)
                : (new SearchTerm(text.Substring(first + 1, close).Trim(), IsPhrase: true, excluded), first + close + 2);
        }

        var end = first;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !QuotationMarks.Contains(text[end]))
        {
            end++;
        }

        return (new SearchTerm(text[first..end], IsExcluded: excluded), Math.Max(end, start + 1));
    }
}
