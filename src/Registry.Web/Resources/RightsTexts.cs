namespace Registry.Web.Resources;

/// <summary>What each right means, in plain words, with the names of the texts of law.</summary>
public sealed class RightsTexts;
