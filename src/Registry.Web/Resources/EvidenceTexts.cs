namespace Registry.Web.Resources;

/// <summary>Texts of the evidence behind answers.</summary>
public sealed class EvidenceTexts;
