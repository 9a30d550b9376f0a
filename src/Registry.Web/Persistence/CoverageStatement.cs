namespace Registry.Web.Persistence;

/// <summary>What a body states in public about all the algorithms it uses. A new statement follows the old ones, which stay.</summary>
public sealed class CoverageStatement
{
    public long Id { get; set; }
    public long BodyId { get; set; }

    /// <summary>The body states that it uses no algorithm.</summary>
    public bool UsesNone { get; set; }

    /// <summary>Algorithms in the body's own inventory; null where it uses none.</summary>
    public int? Inventory { get; set; }

    /// <summary>Of these, those that will not be published for a reason the law gives.</summary>
    public int? Withheld { get; set; }

    /// <summary>The reason, or how the body counted.</summary>
    public string? Note { get; set; }
    public DateTime At { get; set; }
    public long? ByUserId { get; set; }
}
