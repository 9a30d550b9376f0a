namespace Registry.Web.Pages.Workspace.Forms;

/// <summary>The option codes that stand for a state rather than a value.</summary>
internal static class FormStates
{
    public const string UnknownOption = "unknown";
    public const string NotApplicableOption = "na";
}
