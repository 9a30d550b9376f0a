namespace Registry.Web.Resources;

/// <summary>Names the texts of the directories of bodies, suppliers and datasets.</summary>
public sealed class DirectoryTexts;
