namespace Registry.Web.Resources;

/// <summary>Names the texts of notices in the formats of other registers.</summary>
public sealed class StandardTexts;
