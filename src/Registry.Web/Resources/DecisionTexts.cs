namespace Registry.Web.Resources;

/// <summary>Texts of “I received a decision”.</summary>
public sealed class DecisionTexts;
