namespace Registry.Web.Persistence;

/// <summary>A fact about this instance that outlives the process.</summary>
public sealed class Setting
{
    public const string DataRevision = "data-revision";
    public const string Demonstration = "demonstration";

    /// <summary>How accessible the site was found to be, as JSON.</summary>
    public const string Accessibility = "accessibility";

    /// <summary>The suppliers and datasets of all notices published before they were kept are known.</summary>
    public const string MentionsRead = "mentions-read";

    public required string Key { get; set; }
    public required string Value { get; set; }
}
