using Registry.Domain.Identities;

namespace Registry.Web.Persistence;

/// <summary>Two keys that the operator found to be one thing. The first leads to the second, from old links too.</summary>
public sealed class MergedMention
{
    public MentionKind Kind { get; set; }
    public required string Key { get; set; }
    public required string IntoKey { get; set; }

    /// <summary>The name that the first went by, to tell the operator what was merged.</summary>
    public required string Name { get; set; }
    public long? ByUserId { get; set; }
    public DateTime At { get; set; }
}
