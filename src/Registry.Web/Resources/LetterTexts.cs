namespace Registry.Web.Resources;

/// <summary>Texts of the letters that a person sends about a decision.</summary>
public sealed class LetterTexts;
