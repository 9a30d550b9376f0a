namespace Registry.Domain.Evidence;

/// <param name="Url">Absolute, http or https.</param>
/// <param name="Title">What the reader finds there.</param>
public sealed record EvidenceLink(string Url, string Title);
