namespace Registry.Web.Setup;

/// <summary>The headers that tell browsers what a page may do. Nothing is inline and nothing comes from elsewhere, so the policy has no exception but <see cref="EmbeddableAttribute"/>.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors ";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isEmbeddable = context.GetEndpoint()?.Metadata.GetMetadata<EmbeddableAttribute>() is not null;
        headers.ContentSecurityPolicy = Policy + (isEmbeddable ? "*" : "'none'");
        headers["Cross-Origin-Resource-Policy"] = isEmbeddable ? "cross-origin" : "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        if (SecretAddressAttribute.Covers(context))
        {
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            headers.CacheControl = "no-store";
        }

        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
