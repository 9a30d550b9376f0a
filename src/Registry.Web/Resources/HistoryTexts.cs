namespace Registry.Web.Resources;

/// <summary>Names the texts of the pages that tell what changed and that compare notices.</summary>
public sealed class HistoryTexts;
