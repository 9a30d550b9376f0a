namespace Registry.Web;

/// <summary>Every address of the registry, typed. One part per area; no address is spelled anywhere else.</summary>
public static partial class Links
{
    public static string Home(string language) => $"/{language}";
}
