using Registry.Domain.Notices;

namespace Registry.Web.Demonstration.Generated;

/// <summary>A made-up notice in its published versions.</summary>
/// <param name="Id">Its public id, the same for the same seed and number.</param>
/// <param name="BodyNumber">Which of the generated bodies publishes it.</param>
/// <param name="Versions">At least one; the last is the current one.</param>
public sealed record GeneratedNotice(NoticeId Id, int BodyNumber, IReadOnlyList<GeneratedVersion> Versions);

/// <param name="PublishedAt">UTC.</param>
/// <param name="Reason">What changed; null for a first version.</param>
public sealed record GeneratedVersion(AnswerSet Values, DateTime PublishedAt, string? Reason);
