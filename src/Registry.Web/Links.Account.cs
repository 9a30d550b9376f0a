using Microsoft.AspNetCore.Http.Extensions;

namespace Registry.Web;

public static partial class Links
{
    /// <param name="returnUrl">Where to go after signing in: an address of this registry.</param>
    public static string SignIn(string language, string? returnUrl = null)
    {
        var query = returnUrl is null ? new QueryBuilder() : new QueryBuilder { { "returnUrl", returnUrl } };
        return $"/{language}/account/sign-in{query}";
    }

    public static string SignOut(string language) => $"/{language}/account/sign-out";

    public static string Password(string language) => $"/{language}/account/password";

    /// <summary>The page of a refusal; shown at the address that was refused, never linked.</summary>
    internal static string Error(int status) => $"/errors/{status}";
}
