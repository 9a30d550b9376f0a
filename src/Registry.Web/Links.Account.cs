namespace Registry.Web;

public static partial class Links
{
    public static string SignIn(string language) => $"/{language}/account/sign-in";
}
