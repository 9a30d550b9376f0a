namespace Registry.Web.Resources;

/// <summary>Texts about templates: their catalogue, their authors, and the bodies that follow them.</summary>
public sealed class TemplateTexts;
