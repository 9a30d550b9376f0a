namespace Registry.Web.Resources;

/// <summary>Names the texts of exported files, and of the places that offer them.</summary>
public sealed class ExportTexts;
