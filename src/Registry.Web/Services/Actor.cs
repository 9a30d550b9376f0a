using Registry.Domain.Bodies;

namespace Registry.Web.Services;

/// <summary>Who acts, and with which roles in the body concerned. The registry itself (import, demonstration) has no user.</summary>
public sealed record Actor(long? UserId, IReadOnlyList<MemberRole> Roles)
{
    public static Actor Registry { get; } = new(null, []);
}
