namespace Registry.Web.Persistence;

/// <summary>An immutable published version.</summary>
public sealed class PublishedVersion
{
    public long NoticeId { get; set; }
    public Notice Notice { get; set; } = null!;
    public int Number { get; set; }

    /// <summary>Canonical JSON (RFC 8785) of the notice document; null once withdrawn.</summary>
    public string? Document { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the document; it stays when the text is withdrawn.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Withheld and internal values, JSON by field id, for scoring and for the next draft. Never published.</summary>
    public string? ReservedValues { get; set; }

    /// <summary>This version says for the first time that the algorithm is no longer used.</summary>
    public bool Retires { get; set; }

    /// <summary>What changed, in the publisher's words.</summary>
    public string? Reason { get; set; }
    public DateTime PublishedAt { get; set; }
    public long? PublishedByUserId { get; set; }
}
