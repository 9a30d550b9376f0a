namespace Registry.Web.Feeds;

/// <summary>One thing that a feed tells.</summary>
/// <param name="Id">Never changes and belongs to nothing else: an absolute address without language or slug, or a <c>urn:</c>.</param>
/// <param name="Alternate">Absolute address of the page for people.</param>
/// <param name="Language">Language tag of the title and the summary.</param>
/// <param name="Updated">UTC.</param>
public sealed record AtomEntry(string Id, string Title, string Alternate, string Language, DateTime Updated)
{
    /// <summary>UTC; when it was first there.</summary>
    public DateTime? Published { get; init; }

    /// <summary>Plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>Null where the author of the feed speaks.</summary>
    public string? Author { get; init; }

    public IReadOnlyList<AtomCategory> Categories { get; init; } = [];
}

/// <param name="Term">The stable code.</param>
/// <param name="Label">What people read.</param>
public sealed record AtomCategory(string Term, string Label);
