namespace Registry.Web.Resources;

/// <summary>Names the texts of the pages about one's own account.</summary>
public sealed class AccountTexts;
