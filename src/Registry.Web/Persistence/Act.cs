namespace Registry.Web.Persistence;

/// <summary>Who did what, when and why. Rows are only ever added.</summary>
public sealed class Act
{
    public long Id { get; set; }
    public DateTime At { get; set; }

    /// <summary>Null for the registry itself (import, demonstration).</summary>
    public long? ByUserId { get; set; }

    /// <summary>Who did it, by the name in the archive that the act came with; null for an act done here.</summary>
    public string? ByName { get; set; }

    /// <summary>A word of the list in <c>docs/acts.md</c>, such as <c>notice-published</c>.</summary>
    public required string Kind { get; set; }
    public long? BodyId { get; set; }
    public long? NoticeId { get; set; }
    public int? Version { get; set; }
    public string? Reason { get; set; }
}
