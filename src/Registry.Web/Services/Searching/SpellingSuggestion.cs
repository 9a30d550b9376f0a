namespace Registry.Web.Services.Searching;

/// <summary>What a person may have meant.</summary>
/// <param name="Text">The whole query, with its mistyped words corrected.</param>
/// <param name="Total">Notices that it finds, under the same filters.</param>
/// <param name="IsConfident">It is near: its results can be shown at once where the typed words find nothing.</param>
public sealed record SpellingSuggestion(string Text, int Total, bool IsConfident);
