namespace Registry.PollutionPeaks.Readers;

/// <summary>A kind of file, with what is known of every file of that kind.</summary>
/// <param name="Name">As <c>--format</c> takes it.</param>
/// <param name="Header">What its header must have, for a refusal.</param>
/// <param name="Source">Who publishes such files; null where anybody may.</param>
/// <param name="TimeZone">What its days are.</param>
public sealed record AirFormat(string Name, string Header, string? Source, string? Licence, string TimeZone);
