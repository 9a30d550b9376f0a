namespace Registry.Domain.Search;

/// <summary>The notices that a query finds, best first.</summary>
/// <param name="Query">The query that was answered: with an open end where the whole words found nothing.</param>
/// <param name="NoticeIds">All of them: the ranked ones by score, then the others, newest first.</param>
/// <param name="Scores">Of the ranked ones, in the order of <paramref name="NoticeIds"/>; higher is better.</param>
public sealed record SearchMatches(SearchQuery Query, IReadOnlyList<long> NoticeIds, IReadOnlyList<double> Scores)
{
    public int Total => NoticeIds.Count;
}
