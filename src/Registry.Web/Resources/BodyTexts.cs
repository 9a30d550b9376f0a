namespace Registry.Web.Resources;

/// <summary>Texts of declaring for others: delegations, what happens to bodies, and their archives.</summary>
public sealed class BodyTexts;
