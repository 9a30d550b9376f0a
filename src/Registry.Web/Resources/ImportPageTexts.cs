namespace Registry.Web.Resources;

/// <summary>The pages on which a file is brought into the inventory of a body.</summary>
public sealed class ImportPageTexts;
