namespace Registry.Web.Resources;

/// <summary>Texts of the lab on a person's own data, and of the draft notice made from a model card.</summary>
public sealed class OwnLabTexts;
