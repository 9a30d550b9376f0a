namespace Registry.Web.Resources;

/// <summary>Names the texts of the navigation, the footer and the pages about the site itself.</summary>
public sealed class SiteTexts;
