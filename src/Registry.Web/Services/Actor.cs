using Registry.Domain.Bodies;

namespace Registry.Web.Services;

/// <summary>Who acts, and with which roles in the body concerned. The registry itself (import, demonstration) has no user.</summary>
public sealed record Actor(long? UserId, IReadOnlyList<MemberRole> Roles)
{
    /// <summary>The body on whose delegation the roles rest; null for somebody who acts in their own body.</summary>
    public long? DelegateId { get; init; }

    public static Actor Registry { get; } = new(null, []);
}
