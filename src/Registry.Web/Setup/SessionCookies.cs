namespace Registry.Web.Setup;

/// <summary>Names of cookies. The prefix <c>__Host-</c> (RFC 6265bis, section 4.1.3.2) makes browsers refuse one that was not set by this host over HTTPS.</summary>
internal static class SessionCookies
{
    public static string Session(RegistryOptions options) => Name(options, "registry-session");

    public static string Antiforgery(RegistryOptions options) => Name(options, "registry-antiforgery");

    public static string Message(RegistryOptions options) => Name(options, "registry-message");

    /// <summary>Binds a cookie to the host and, where the instance is served over HTTPS, to HTTPS.</summary>
    public static void Harden(CookieBuilder cookie, string name, RegistryOptions options)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = options.IsServedOverHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static string Name(RegistryOptions options, string name) => options.IsServedOverHttps ? "__Host-" + name : name;
}
