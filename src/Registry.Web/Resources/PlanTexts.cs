namespace Registry.Web.Resources;

/// <summary>Texts of action plans.</summary>
public sealed class PlanTexts;
