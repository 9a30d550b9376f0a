namespace Registry.Domain.Search;

/// <summary>The notices that a query finds, best first.</summary>
/// <param name="Query">The query that was answered: with an open end where the whole words found nothing.</param>
/// <param name="NoticeIds">All of them: the ranked ones, then older ones, newest first.</param>
public sealed record SearchMatches(SearchQuery Query, IReadOnlyList<long> NoticeIds)
{
    /// <summary>Synonyms that found notices besides.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    public int Total => NoticeIds.Count;
}
