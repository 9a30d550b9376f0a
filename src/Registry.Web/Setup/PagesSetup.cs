using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
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
        }).AddViewLocalization();
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<FormOptions>(form => form.ValueLengthLimit = LongestFormValue);
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<RegistryOptions>>((cookie, registry) =>
            SessionCookies.Harden(cookie.Cookie, SessionCookies.Message(registry.Value), registry.Value));
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
