using Registry.Domain.Notices;

namespace Registry.Web.Persistence;

public enum ProposalDecision
{
    Pending,
    Accepted,
    Declined,
}

/// <summary>What a colleague without an account would answer to one question. It becomes an answer only when an officer accepts it.</summary>
public sealed class AnswerProposal
{
    public long Id { get; set; }
    public long NoticeId { get; set; }
    public long LinkId { get; set; }
    public SharedLink Link { get; set; } = null!;
    public required string QuestionId { get; set; }

    /// <summary>JSON; null for a state without a value.</summary>
    public string? Value { get; set; }
    public DisclosureState State { get; set; }
    public string? Ground { get; set; }

    /// <summary>The function the colleague gave.</summary>
    public required string ByFunction { get; set; }
    public DateTime At { get; set; }
    public ProposalDecision Decision { get; set; }
    public long? DecidedByUserId { get; set; }
    public DateTime? DecidedAt { get; set; }
}
