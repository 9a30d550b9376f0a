using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Registry.Web.Api.OpenApi;

/// <summary>The OpenAPI document of this process: endpoints, settings and questionnaire do not change while it runs, so it is made once.</summary>
public sealed class ApiDocumentOnce(IServiceProvider services)
{
    // Not with the request that asks first: others wait for the same document.
    private readonly Lazy<Task<OpenApiDocument>> _document = new(() =>
        services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync(CancellationToken.None));

    public Task<OpenApiDocument> Document => _document.Value;
}
