namespace Registry.Web.Resources;

/// <summary>Names the texts of questions of the public and their answers.</summary>
public sealed class AskTexts;
