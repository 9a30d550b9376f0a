using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Registry.Web.Api.OpenApi;

namespace Registry.Web.Pages.Public.Documentation;

/// <summary>A page about the API, written from its OpenAPI document.</summary>
public abstract class ReferencePageModel(ApiDocumentOnce document) : PageModel
{
    public ApiReference Reference { get; private set; } = null!;

    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task OnGetAsync()
    {
        Response.Headers.Vary = "Accept-Language";
        Reference = new ApiReference(await document.Document, Language);
    }
}
