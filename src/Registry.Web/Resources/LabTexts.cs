namespace Registry.Web.Resources;

/// <summary>Texts of the pollution-peak lab.</summary>
public sealed class LabTexts;
