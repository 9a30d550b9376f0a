using Registry.Domain.Search;

namespace Registry.Web.Services;

/// <summary>A whole list of notices: how many there are, what facets count, and the beginning of the list.</summary>
/// <param name="Start">Row ids of the first notices: all that pages can show.</param>
/// <param name="Answered">What was really looked for; null where no words were asked for.</param>
/// <param name="AlsoSearched">Synonyms that found notices besides.</param>
public sealed record NoticeList(int Total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets, IReadOnlyList<long> Start, SearchQuery? Answered, IReadOnlyList<string> AlsoSearched)
{
    public const int StartLength = SearchRequest.MaximumPage * NoticeResults.PageSize;

    /// <summary>The part asked for lies within the beginning.</summary>
    public bool Covers(int skip, int take) => skip + take <= StartLength || Total <= StartLength;
}

/// <summary>
/// Exact totals, facet counts and the order of lists, kept for (words, filters, data revision), and the notices that words find, for when only the filters
/// change. Common words cost a hundred milliseconds at 100,000 notices; pages after the first, and other people, should not pay that again.
/// </summary>
public sealed class KeptLists : IDisposable
{
    private const long LimitOfLists = 8 * 1024 * 1024;
    private const long LimitOfMatches = 8 * 1024 * 1024;
    private const int SizeOfCount = 96;
    private const int SizeBeside = 512;

    private readonly RevisionCache _lists = new(LimitOfLists);
    private readonly RevisionCache _matches = new(LimitOfMatches);

    public NoticeList? List(string key, long revision) => _lists.Find<NoticeList>(key, revision);

    public void Keep(string key, NoticeList list, long revision) => _lists.Keep(
        key, list, SizeBeside + (sizeof(long) * list.Start.Count) + list.Facets.Values.Sum(counts => SizeOfCount * counts.Count), revision);

    public SearchMatches? Matches((string Words, bool AsTyped, string? Reading) key, long revision) => _matches.Find<SearchMatches>(key, revision);

    public void Keep((string Words, bool AsTyped, string? Reading) key, SearchMatches matches, long revision) =>
        _matches.Keep(key, matches, SizeBeside + ((long)sizeof(long) * matches.NoticeIds.Count), revision);

    public void Dispose()
    {
        _lists.Dispose();
        _matches.Dispose();
    }
}
