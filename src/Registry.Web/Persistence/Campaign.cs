namespace Registry.Web.Persistence;

/// <summary>A round of questions to the departments of a body: does your service use an algorithm?</summary>
public sealed class Campaign
{
    public long Id { get; set; }
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;
    public required string Title { get; set; }

    /// <summary>What the officer says to the departments; shown above the questions.</summary>
    public required string Message { get; set; }

    /// <summary>The last day on which links open, whole.</summary>
    public DateOnly ClosesOn { get; set; }
    public long? CreatedByUserId { get; set; }
    public DateTime CreatedAt { get; set; }
    public ICollection<CampaignLink> Links { get; } = [];
}

/// <summary>The address that opens a campaign to one department, and what that department answered.</summary>
public sealed class CampaignLink
{
    public long Id { get; set; }
    public long CampaignId { get; set; }
    public Campaign Campaign { get; set; } = null!;
    public required string Department { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the token; the token itself is kept nowhere.</summary>
    public required string TokenSha256 { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public DateTime? AnsweredAt { get; set; }

    /// <summary>Name and function typed by whoever answered; shown to members of the body only.</summary>
    public string? AnsweredBy { get; set; }
    public string? AnsweredFunction { get; set; }

    /// <summary>The department answered no to every question.</summary>
    public bool UsesNone { get; set; }
}
