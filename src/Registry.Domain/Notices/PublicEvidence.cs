using Registry.Domain.Evidence;

namespace Registry.Domain.Notices;

/// <summary>What the public may see behind one answer.</summary>
public sealed record PublicEvidence(EvidenceStatus Status, IReadOnlyList<EvidenceLink> Links);
