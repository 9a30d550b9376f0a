using System.Text.Json;
using Registry.Domain.Evidence;
using Registry.Domain.Notices;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Evidence;

/// <summary>What stands behind one answer, for members of the body.</summary>
/// <param name="Version">The version that a save must name: 0 for evidence never saved.</param>
/// <param name="AuthorId">Who last changed links or note.</param>
/// <param name="ReviewedAt">UTC; null unless the review holds for the answer given now.</param>
public sealed record StoredEvidence(
    EvidenceStatus Status, IReadOnlyList<EvidenceLink> Links, string? Note, string? Comment, int Version, long? AuthorId, DateTime? ReviewedAt)
{
    public static StoredEvidence None { get; } = new(EvidenceStatus.Declared, [], null, null, 0, null, null);

    public bool IsEmpty => Links.Count == 0 && Note is null;
}

/// <param name="Conflict">What somebody else saved meanwhile.</param>
public sealed record EvidenceOutcome(IReadOnlyList<EvidenceFault> Faults, StoredEvidence? Conflict = null)
{
    public static EvidenceOutcome Done { get; } = new([]);

    public bool IsDone => Faults.Count == 0 && Conflict is null;

    public static EvidenceOutcome Refused(EvidenceRefusal refusal) => new([new EvidenceFault(refusal)]);
}

/// <summary>Between the rows of evidence and what they hold.</summary>
internal static class EvidenceRows
{
    /// <param name="answer">The answer given now; a review of another one no longer holds.</param>
    public static StoredEvidence Read(AnswerEvidence row, StatedValue? answer)
    {
        var links = JsonSerializer.Deserialize<EvidenceLink[]>(row.Links) ?? [];
        var reviewed = row.ReviewedAnswer is not null && row.ReviewedAnswer == Canonical(answer);
        var status = reviewed ? EvidenceStatus.Reviewed : links.Length > 0 ? EvidenceStatus.Evidenced : EvidenceStatus.Declared;
        return new StoredEvidence(status, links, row.Note, row.Comment, row.Version, row.UpdatedByUserId, reviewed ? row.ReviewedAt : null);
    }

    public static string Write(IReadOnlyList<EvidenceLink> links) => JsonSerializer.Serialize(links);

    public static string? Canonical(StatedValue? answer) => answer is null ? null : CanonicalJson.Write(StatedValueJson.Write(answer));
}
