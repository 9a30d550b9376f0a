namespace Registry.Web.Resources;

/// <summary>Names the texts of the pages that refuse something, and of values that a form cannot read.</summary>
public sealed class ErrorTexts;
