namespace Registry.Web.Search;

/// <summary>What can be found of a notice in one language.</summary>
/// <param name="Language">Language tag (BCP 47) in which the text is written.</param>
/// <param name="Purpose">What a citizen looks for first: summary, affected people, decision.</param>
/// <param name="Text">Everything else that is public.</param>
public sealed record SearchableText(string Language, string Title, string Purpose, string Text);
