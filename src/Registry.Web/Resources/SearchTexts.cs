namespace Registry.Web.Resources;

/// <summary>Names the texts of the search page and its twins.</summary>
public sealed class SearchTexts;
