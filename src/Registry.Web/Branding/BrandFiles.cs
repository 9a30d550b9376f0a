using Microsoft.Extensions.Options;
using Registry.Web.Setup;

namespace Registry.Web.Branding;

/// <summary>Serves the logo and the colours of the instance, under addresses that change with their content.</summary>
internal static class BrandFiles
{
    private const string Immutable = "public, max-age=31536000, immutable";

    public static void AddBranding(this IServiceCollection services)
    {
        services.AddSingleton<Brand>();
        services.AddSingleton<IValidateOptions<RegistryOptions>, BrandCheck>();
    }

    public static void MapBranding(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/brand/colours.css", ReadEndpoints.Methods, (Brand brand, HttpContext context) =>
            brand.Stylesheet is null ? Results.NotFound() : Kept(context, Results.Text(brand.Stylesheet, "text/css; charset=utf-8")));
        endpoints.MapMethods("/brand/logo", ReadEndpoints.Methods, (Brand brand, HttpContext context) =>
            brand.Logo is null ? Results.NotFound() : Kept(context, Results.Bytes(brand.Logo.Content, brand.Logo.MediaType)));
    }

    private static IResult Kept(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = Immutable;
        return result;
    }
}
