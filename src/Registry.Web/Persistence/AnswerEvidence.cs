namespace Registry.Web.Persistence;

/// <summary>What stands behind one answer of a notice, and what its reviewer said.</summary>
public sealed class AnswerEvidence
{
    public long NoticeId { get; set; }
    public required string QuestionId { get; set; }

    /// <summary>JSON: a list of <c>{url, title}</c>.</summary>
    public required string Links { get; set; }

    /// <summary>Internal; never published.</summary>
    public string? Note { get; set; }

    /// <summary>Rises by one at each save; a save made against an older one is a conflict.</summary>
    public int Version { get; set; }
    public long? UpdatedByUserId { get; set; }
    public DateTime UpdatedAt { get; set; }

    /// <summary>The answer that was reviewed, canonical JSON: the review is worth nothing for another one. Null while not reviewed.</summary>
    public string? ReviewedAnswer { get; set; }

    /// <summary>The reviewer's words; internal.</summary>
    public string? Comment { get; set; }
    public long? ReviewedByUserId { get; set; }
    public DateTime? ReviewedAt { get; set; }
}
