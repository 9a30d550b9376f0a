namespace Registry.Web.Resources;

/// <summary>Texts of the workspace, where officers declare and publish.</summary>
public sealed class WorkspaceTexts;
