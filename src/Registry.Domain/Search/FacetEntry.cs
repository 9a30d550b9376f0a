namespace Registry.Domain.Search;

/// <summary>One notice in the index; the default value is a free place.</summary>
/// <param name="NoticeId">From 1.</param>
/// <param name="PublishedTicks">UTC.</param>
/// <param name="Title">In UTF-8, compared byte by byte.</param>
/// <param name="Values">Numbers that <see cref="FacetValues"/> gave.</param>
internal readonly record struct FacetEntry(long NoticeId, long PublishedTicks, ReadOnlyMemory<byte> Title, ReadOnlyMemory<int> Values)
{
    public bool IsFree => NoticeId == 0;

    public static int CompareNewestFirst(in FacetEntry left, in FacetEntry right) => right.PublishedTicks != left.PublishedTicks
        ? right.PublishedTicks.CompareTo(left.PublishedTicks)
        : right.NoticeId.CompareTo(left.NoticeId);

    public static int CompareByTitle(in FacetEntry left, in FacetEntry right) =>
        left.Title.Span.SequenceCompareTo(right.Title.Span) is not 0 and var order ? order : left.NoticeId.CompareTo(right.NoticeId);
}
