using Registry.Domain.Bodies;

namespace Registry.Web.Persistence;

/// <summary>One body declares on behalf of another. Rows stay when it ends; the same two bodies may agree again.</summary>
public sealed class Delegation
{
    public long Id { get; set; }
    public long PrincipalId { get; set; }
    public Body Principal { get; set; } = null!;
    public long DelegateId { get; set; }
    public Body Delegate { get; set; } = null!;

    /// <summary>Code of the policy area delegated; null for all algorithms.</summary>
    public string? PolicyArea { get; set; }
    public DelegationSide ProposedBy { get; set; }
    public long? ProposedByUserId { get; set; }
    public DateTime ProposedAt { get; set; }
    public DelegationStanding Standing { get; set; }

    /// <summary>When the other side said yes (UTC), or no.</summary>
    public DateTime? AnsweredAt { get; set; }
    public long? AnsweredByUserId { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>The side that ended it; null where the bodies themselves changed.</summary>
    public DelegationSide? EndedBy { get; set; }
    public long? EndedByUserId { get; set; }
    public string? EndReason { get; set; }

    public DelegationSide SideOf(long bodyId) => bodyId == PrincipalId ? DelegationSide.Principal : DelegationSide.Delegate;

    public Body Other(long bodyId) => bodyId == PrincipalId ? Delegate : Principal;
}
