using Microsoft.AspNetCore.Http.HttpResults;
using Registry.Web.Persistence;
using Registry.Web.Services.ApiTokens;

namespace Registry.Web.Api;

/// <summary>Lets only programs with an open token of the body in the address pass. Cookies count for nothing here, so no other site can act for a person.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>On endpoints whose address names the body as <c>id</c>.</summary>
    public static RouteHandlerBuilder NeedsBodyToken(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NeedsBodyTokenAttribute()).AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var sent = http.Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return ApiProblems.Of("token-missing", ApiProblems.Say("token-missing"));
        }

        var tokens = http.RequestServices.GetRequiredService<ApiTokenService>();
        switch (await tokens.UseAsync(sent[Scheme.Length..].Trim(), http.RequestAborted))
        {
            case (var token, TokenStanding.Open):
                if (!string.Equals(token.Body.Slug, http.GetRouteValue("id") as string, StringComparison.Ordinal))
                {
                    return ApiProblems.Of("token-of-another-body", ApiProblems.Say("token-of-another-body", token.Body.Slug));
                }

                http.Items[typeof(ApiToken)] = token;
                return await next(context);
            case (_, var standing):
                return NotValid(http, standing == TokenStanding.Revoked ? "revoked" : "expired");
            default:
                return NotValid(http, null);
        }
    });

    /// <summary>The token that the request was let in with.</summary>
    public static ApiToken Of(HttpContext context) => (ApiToken)context.Items[typeof(ApiToken)]!;

    private static ProblemHttpResult NotValid(HttpContext http, string? why)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return ApiProblems.Of("token-not-valid", ApiProblems.Say(why is null ? "token-not-valid" : $"token-not-valid-{why}"));
    }
}

/// <summary>On an endpoint: it opens with a token of the body in its address.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsBodyTokenAttribute : Attribute;
