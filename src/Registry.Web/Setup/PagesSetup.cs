using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Registry.Web.Services;

namespace Registry.Web.Setup;

/// <summary>Razor Pages: who may open which folder, and how much text a form may hold.</summary>
internal static class PagesSetup
{
    /// <summary>Characters in one field of a form; the longest answer asked for is far below.</summary>
    private const int LongestFormValue = 1024 * 1024;

    public static void AddRegistryPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Workspace");
            pages.Conventions.AuthorizeFolder("/Operator", RegistryClaims.Operator);
            pages.Conventions.AuthorizePage("/Account/Password");
        }).AddViewLocalization().DescribePagesOnDemand();
        services.AddOptions<RazorPagesOptions>().Configure<IOptions<RegistryOptions>>((pages, registry) =>
            pages.Conventions.AddPageApplicationModelConvention("/Workspace/Imports/Index", page => page.EndpointMetadata.Add(new ImportSize(registry.Value))));
        services.AddOptions<FormOptions>().Configure<IOptions<RegistryOptions>>((form, registry) =>
            form.MultipartBodyLengthLimit = Math.Max(form.MultipartBodyLengthLimit, new ImportSize(registry.Value).MaxRequestBodySize!.Value));
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<FormOptions>(form => form.ValueLengthLimit = LongestFormValue);
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<RegistryOptions>>((cookie, registry) =>
            SessionCookies.Harden(cookie.Cookie, SessionCookies.Message(registry.Value), registry.Value));
    }

    /// <summary>The one form that takes files larger than any other request: those of an import. What surrounds the file takes less than a megabyte.</summary>
    private sealed class ImportSize(RegistryOptions options) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => (options.ImportMegabytes + 1L) * 1024 * 1024;
    }

    /// <summary>Reads forms before any page does, so that one beyond the limits is answered with 413 instead of a refused token or a fault.</summary>
    public static void UseFormLimits(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.HasFormContentType && context.GetEndpoint() is not null)
        {
            try
            {
                await context.Request.ReadFormAsync(context.RequestAborted);
            }
            catch (InvalidDataException)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }
        }

        await next(context);
    });
}
