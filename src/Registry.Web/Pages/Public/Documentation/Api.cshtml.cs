using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Registry.Web.Api.OpenApi;
using Registry.Web.Setup;

namespace Registry.Web.Pages.Public.Documentation;

/// <summary>The page about the API, written from its OpenAPI document.</summary>
public sealed class ApiModel(IOptions<RegistryOptions> options) : PageModel
{
    public ApiReference Reference { get; private set; } = null!;

    public int RequestsPerMinute => options.Value.ApiRequestsPerMinute;

    public async Task OnGetAsync()
    {
        Response.Headers.Vary = "Accept-Language";
        var document = await ApiDocument.MakeAsync(HttpContext.RequestServices, HttpContext.RequestAborted);
        Reference = new ApiReference(document, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
    }
}
