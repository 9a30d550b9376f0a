namespace Registry.Web.Search;

/// <param name="IsMatch">What was searched for, to be marked.</param>
public sealed record HighlightedText(string Text, bool IsMatch);
