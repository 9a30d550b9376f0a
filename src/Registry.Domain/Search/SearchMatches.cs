namespace Registry.Domain.Search;

/// <summary>The notices that a query finds, best first.</summary>
/// <param name="Query">The query that was answered: with an open end where the whole words found nothing.</param>
/// <param name="NoticeIds">All of them: the ranked ones by score, then the others, newest first; then what only synonyms found, in the same way.</param>
/// <param name="Scores">Of the ranked ones, in the order of <paramref name="NoticeIds"/>; higher is better.</param>
public sealed record SearchMatches(SearchQuery Query, IReadOnlyList<long> NoticeIds, IReadOnlyList<double> Scores)
{
    /// <summary>Synonyms that found notices besides; those notices come last.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    public int Total => NoticeIds.Count;
}
