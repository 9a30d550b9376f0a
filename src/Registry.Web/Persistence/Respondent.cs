namespace Registry.Web.Persistence;

/// <summary>A member of the body who is asked to answer a theme. Colleagues without an account are asked by a <see cref="SharedLink"/>.</summary>
public sealed class Respondent
{
    public long NoticeId { get; set; }
    public required string Theme { get; set; }
    public long UserId { get; set; }
    public RegistryUser User { get; set; } = null!;
    public DateTime AskedAt { get; set; }
}
