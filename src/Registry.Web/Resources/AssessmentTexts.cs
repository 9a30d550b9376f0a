namespace Registry.Web.Resources;

/// <summary>Texts of assessments, in the workspace and on public notices.</summary>
public sealed class AssessmentTexts;
