using Microsoft.Extensions.Options;
using Registry.Web.Api.OpenApi;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Public.Documentation;

/// <summary>What the API offers: its operations, their parameters and refusals.</summary>
public sealed class ApiModel(ApiDocumentOnce document, IOptions<RegistryOptions> options) : ReferencePageModel(document)
{
    public int RequestsPerMinute => options.Value.ApiRequestsPerMinute;
}
