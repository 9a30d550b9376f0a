namespace Registry.Web.Persistence;

/// <summary>A fact about this instance that outlives the process.</summary>
public sealed class Setting
{
    public const string DataRevision = "data-revision";
    public const string Demonstration = "demonstration";

    public required string Key { get; set; }
    public required string Value { get; set; }
}
