namespace Registry.Web.Persistence;

public enum QuestionKind
{
    Question,
    Error,
    Other,
}

public enum QuestionStanding
{
    Open,
    Answered,
    Spam,
}

/// <summary>What somebody of the public asked about a notice, and what its body answered.</summary>
public sealed class NoticeQuestion
{
    public long Id { get; set; }
    public long NoticeId { get; set; }
    public Notice Notice { get; set; } = null!;
    public QuestionKind Kind { get; set; }

    /// <summary>ISO 639-1 code of the page it was asked on.</summary>
    public required string Language { get; set; }
    public required string Text { get; set; }

    /// <summary>Only if given; erased some time after the answer. See <c>AskerPrivacy</c>.</summary>
    public string? Email { get; set; }

    /// <summary>The asker agrees that the question is shown with its answer.</summary>
    public bool MayBePublic { get; set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the secret in the address where the answer can be read.</summary>
    public required string TokenSha256 { get; set; }
    public DateTime AskedAt { get; set; }
    public QuestionStanding Standing { get; set; }
    public string? Answer { get; set; }
    public DateTime? AnsweredAt { get; set; }

    /// <summary>Question and answer are shown on the page of the notice.</summary>
    public bool IsPublic { get; set; }

    /// <summary>When it was last answered or closed; of two officers at once, the second must see what the first did.</summary>
    public DateTime ChangedAt { get; set; }
}
