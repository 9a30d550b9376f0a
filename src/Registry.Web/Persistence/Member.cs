using Registry.Domain.Bodies;

namespace Registry.Web.Persistence;

/// <summary>One role of one user in one body.</summary>
public sealed class Member
{
    public long BodyId { get; set; }
    public long UserId { get; set; }
    public MemberRole Role { get; set; }
    public Body Body { get; set; } = null!;
    public RegistryUser User { get; set; } = null!;
}
