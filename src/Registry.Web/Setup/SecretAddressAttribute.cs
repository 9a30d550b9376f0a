using Microsoft.AspNetCore.Diagnostics;

namespace Registry.Web.Setup;

/// <summary>On a page model: the address itself is a secret. No search engine, cache or other site may learn it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretAddressAttribute : Attribute
{
    /// <summary>The request is for such a page. A refusal is answered by the page of its status: the endpoint that refused is the one that counts.</summary>
    public static bool Covers(HttpContext context) =>
        (context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint())?.Metadata.GetMetadata<SecretAddressAttribute>() is not null;
}
