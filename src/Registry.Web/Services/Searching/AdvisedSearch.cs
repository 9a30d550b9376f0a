using Registry.Domain.Search;
using Registry.Web.Search;

namespace Registry.Web.Services.Searching;

/// <summary>A search as a person needs it: with what they may have meant, and ways out where nothing is found.</summary>
public sealed class AdvisedSearch(NoticeSearch search, SpellingAdvice spelling)
{
    private const int MostWordsDropped = 6;
    private const int MostAreas = 8;

    public async Task<SearchAnswer> AnswerAsync(SearchRequest request, string language, CancellationToken cancellation)
    {
        var results = await search.FindAsync(request, language, cancellation);
        var suggestion = request.Text.Length == 0 ? null : await spelling.SuggestAsync(request, results.Total, cancellation);
        if (results.Total > 0)
        {
            return new SearchAnswer(request, results, suggestion, null);
        }

        if (suggestion is { IsConfident: true } && !request.IsAsTyped)
        {
            var corrected = request.For(suggestion.Text);
            return new SearchAnswer(corrected, await search.FindAsync(corrected, language, cancellation), suggestion, null);
        }

        return new SearchAnswer(request, results, suggestion, await WaysOutAsync(request, language, cancellation));
    }

    private async Task<WaysOut> WaysOutAsync(SearchRequest request, string language, CancellationToken cancellation)
    {
        var query = SearchQuery.Parse(request.Text);
        var words = query.Terms.Count is > 1 and <= MostWordsDropped
            ? query.Terms.Select((term, index) => (term.Text, request.For(query.Without(index).ToString())))
            : [];
        var filters = request.Filters.Keys.Append(SearchRequest.Since).Select(name => (name, request.Without(name))).Where(filter => filter.Item2.FilterCount < request.FilterCount).ToList();
        var fewerFilters = await FindingAsync(filters, cancellation);
        if (fewerFilters.Count == 0 && filters.Count > 1)
        {
            fewerFilters = await FindingAsync([("", request.Without())], cancellation);
        }

        var fewerWords = await FindingAsync(words, cancellation);
        if (request.FilterCount > 0 && !query.IsEmpty)
        {
            var without = await FindingAsync([("", request.For(""))], cancellation);
            var neither = fewerWords.Count == 0 && fewerFilters.Count == 0
                ? await FindingAsync(words.Select(word => (word.Item1, word.Item2.Without())), cancellation)
                : [];
            fewerWords = [.. fewerWords, .. neither, .. without];
        }

        var singleWords = fewerWords.Count == 0 && query.Terms.Count is > 2 and <= MostWordsDropped
            ? await FindingAsync(query.Terms.Where(term => !term.IsExcluded && !AnalysedQuery.IsFunctionWord(AnalysedTerm.From(term))).Select(term => (term.Text, request.For(term.Text))), cancellation)
            : [];
        var wider = !request.IncludesWider && request.Filters.ContainsKey(SearchRequest.Territory)
            ? await FindingAsync([(SearchRequest.Territory, request.Wider(true))], cancellation)
            : [];
        var all = await search.FindAsync(SearchRequest.Parse([]), language, skip: 0, take: 0, cancellation);
        return new WaysOut(
            fewerWords, singleWords, fewerFilters, wider is [var way] ? way : null, [.. all.Facets.GetValueOrDefault("area", []).Take(MostAreas)]);
    }

    /// <summary>Those that find something, the most first.</summary>
    private async Task<IReadOnlyList<WayOut>> FindingAsync(IEnumerable<(string Name, SearchRequest Request)> tries, CancellationToken cancellation)
    {
        var finding = new List<WayOut>();
        foreach (var (name, request) in tries)
        {
            if (await search.CountAsync(request, cancellation) is > 0 and var total)
            {
                finding.Add(new WayOut(name, request, total));
            }
        }

        return [.. finding.OrderByDescending(way => way.Total)];
    }
}
