namespace Registry.Domain.Search;

/// <summary>A value that a notice shares with others.</summary>
/// <param name="Field">Filter name.</param>
/// <param name="Total">How many other notices have it.</param>
/// <param name="First">Ids of some of them, the last published first.</param>
public sealed record SharedValue(string Field, string Value, int Total, IReadOnlyList<long> First);
