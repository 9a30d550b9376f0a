namespace Registry.Domain.Search;

/// <summary>One notice in the index; the default value is a free place.</summary>
/// <param name="PublishedTicks">UTC.</param>
/// <param name="Values">Numbers that <see cref="FacetValues"/> gave.</param>
internal readonly record struct FacetEntry(long NoticeId, long PublishedTicks, string Title, int[] Values)
{
    public bool IsFree => Values is null;

    public static int CompareNewestFirst(in FacetEntry left, in FacetEntry right) => right.PublishedTicks != left.PublishedTicks
        ? right.PublishedTicks.CompareTo(left.PublishedTicks)
        : right.NoticeId.CompareTo(left.NoticeId);

    public static int CompareByTitle(in FacetEntry left, in FacetEntry right) =>
        string.CompareOrdinal(left.Title, right.Title) is not 0 and var order ? order : left.NoticeId.CompareTo(right.NoticeId);
}
