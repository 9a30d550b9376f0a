namespace Registry.Web.Persistence;

/// <summary>A text that the operator gave to a page about the site. Rows are only ever added; the last one of a page and language counts.</summary>
public sealed class SiteText
{
    public long Id { get; set; }
    public SiteTopic Topic { get; set; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; set; }

    /// <summary>Null where the text that the registry ships was restored.</summary>
    public string? Text { get; set; }
    public DateTime At { get; set; }
    public long? ByUserId { get; set; }
}

/// <summary>A page about the site whose text the operator may rewrite.</summary>
public enum SiteTopic
{
    About,
    Data,
    Accessibility,
    Legal,
    Privacy,
}
