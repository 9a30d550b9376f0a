namespace Registry.Web.Search;

/// <summary>One word as the search sees it.</summary>
/// <param name="Stem">Folded and stemmed: letters, digits and the marks of other scripts, never punctuation.</param>
/// <param name="Start">Of the written word in the text, without its elided article.</param>
/// <param name="End">After the last character of the written word.</param>
public readonly record struct Token(string Stem, int Start, int End);
