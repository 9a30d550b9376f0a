namespace Registry.Domain.Search;

/// <summary>One thing that was asked for: a word, or an "exact phrase".</summary>
/// <param name="Text">As typed, without the quotation marks and the minus sign; holds at least one letter or digit.</param>
/// <param name="IsExcluded">Typed with a minus sign: notices that hold it are left out.</param>
/// <param name="IsBeginning">The word may go on: <c>videosurv</c> finds <c>vidéosurveillance</c>.</param>
public sealed record SearchTerm(string Text, bool IsPhrase = false, bool IsExcluded = false, bool IsBeginning = false);
