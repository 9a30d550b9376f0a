using Registry.Domain.ActionPlans;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Persistence;

/// <summary>One action of a notice's plan: a suggestion that was kept or declined, or one of the body's own.</summary>
public sealed class PlanAction
{
    public Guid Id { get; set; }
    public long NoticeId { get; set; }

    /// <summary>The question that suggests it; null for one of the body's own.</summary>
    public string? QuestionId { get; set; }
    public required string Text { get; set; }

    /// <summary>Id of the definition's lever.</summary>
    public required string Lever { get; set; }

    /// <summary>Function of the person in charge.</summary>
    public string? Function { get; set; }
    public DateOnly? Due { get; set; }
    public Effort Effort { get; set; }
    public ActionStatus Status { get; set; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; set; }
    public ActionOrigin Origin { get; set; }
    public DateTime? DoneAt { get; set; }

    /// <summary>Rises by one at each save; a save made against an older one is a conflict.</summary>
    public int Version { get; set; }
    public DateTime CreatedAt { get; set; }
    public long? UpdatedByUserId { get; set; }
    public DateTime UpdatedAt { get; set; }
}
