namespace Registry.Web.Persistence;

/// <summary>A remark on one question of a draft, by a member of the body or by a colleague who was sent a link.</summary>
public sealed class QuestionComment
{
    public long Id { get; set; }
    public long NoticeId { get; set; }
    public required string QuestionId { get; set; }
    public required string Text { get; set; }

    /// <summary>Null for a colleague without an account.</summary>
    public long? ByUserId { get; set; }

    /// <summary>The function a colleague without an account gave.</summary>
    public string? ByFunction { get; set; }
    public DateTime At { get; set; }
    public DateTime? ResolvedAt { get; set; }
}
