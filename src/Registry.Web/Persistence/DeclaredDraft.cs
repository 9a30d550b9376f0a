namespace Registry.Web.Persistence;

/// <summary>A notice that a body writes by program, under its own name for it.</summary>
public sealed class DeclaredDraft
{
    public long BodyId { get; set; }
    public Body Body { get; set; } = null!;

    /// <summary>Unique in the body.</summary>
    public required string SourceId { get; set; }
    public long NoticeId { get; set; }
    public Notice Notice { get; set; } = null!;

    /// <summary>
    /// What the program sent last, in the form of <see cref="Domain.Notices.AnswerSetJson"/>: a stored value that differs from it was changed by a person since.
    /// </summary>
    public required string Sent { get; set; }
}
