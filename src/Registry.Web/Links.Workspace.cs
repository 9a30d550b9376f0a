namespace Registry.Web;

public static partial class Links
{
    public static string Workspace(string language) => $"/{language}/workspace";
}
