namespace Registry.Web;

public static partial class Links
{
    public static string Operator(string language) => $"/{language}/operator";

    public static string NewBody(string language) => $"/{language}/operator/bodies/new";

    public static string BodyAdministrators(string language, string bodySlug) => $"/{language}/operator/bodies/{bodySlug}/administrators";

    public static string NewAccount(string language) => $"/{language}/operator/accounts/new";
}
