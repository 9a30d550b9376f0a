namespace Registry.Web;

public static partial class Links
{
    public static string Members(string language, string bodySlug) => $"/{language}/workspace/bodies/{bodySlug}/members";
}
