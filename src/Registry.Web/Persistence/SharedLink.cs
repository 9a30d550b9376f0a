namespace Registry.Web.Persistence;

public enum LinkPurpose
{
    /// <summary>To propose answers to the questions of one theme.</summary>
    Answer,

    /// <summary>To read the draft as it would be published and give a visa.</summary>
    Preview,
}

/// <summary>An address that opens one part of one draft to somebody without an account, until it expires or is revoked.</summary>
public sealed class SharedLink
{
    public long Id { get; set; }
    public long NoticeId { get; set; }
    public Notice Notice { get; set; } = null!;
    public LinkPurpose Purpose { get; set; }

    /// <summary>Theme of an answering link; null for a preview.</summary>
    public string? Theme { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the token; the token itself is kept nowhere.</summary>
    public required string TokenSha256 { get; set; }

    /// <summary>The function for which the link was made.</summary>
    public required string Function { get; set; }

    /// <summary>Kept for the officer, who sends the link; shown to members of the body only.</summary>
    public string? Email { get; set; }
    public long CreatedByUserId { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; set; }
}
