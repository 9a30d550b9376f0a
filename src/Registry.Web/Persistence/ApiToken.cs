namespace Registry.Web.Persistence;

/// <summary>What lets a program of a body write its drafts, until it expires or is revoked.</summary>
public sealed class ApiToken
{
    /// <summary>The only scope there is: writing and reading back the drafts of one body.</summary>
    public const string DraftsScope = "drafts:write";

    public long Id { get; set; }
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;

    /// <summary>What the token is for, in the words of the administrator.</summary>
    public required string Name { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the secret; the secret itself is kept nowhere.</summary>
    public required string SecretSha256 { get; set; }
    public required string Scope { get; set; }
    public long CreatedByUserId { get; set; }
    public RegistryUser CreatedBy { get; set; } = null!;
    public DateTime CreatedAt { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; set; }

    /// <summary>To the minute.</summary>
    public DateTime? LastUsedAt { get; set; }
}
