namespace Registry.Web.Resources;

/// <summary>Names the texts of the public pages.</summary>
public sealed class PublicTexts;
