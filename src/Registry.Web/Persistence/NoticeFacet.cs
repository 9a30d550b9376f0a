namespace Registry.Web.Persistence;

/// <summary>One value by which search filters a published notice, driven by <c>facet: true</c> in the definition.</summary>
public sealed class NoticeFacet
{
    public long NoticeId { get; set; }

    /// <summary><c>area</c>, <c>body</c>, <c>level</c> … as in search addresses.</summary>
    public required string Field { get; set; }
    public required string Value { get; set; }
}
