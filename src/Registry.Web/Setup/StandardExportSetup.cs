using Registry.Web.Api;
using Registry.Web.Exports.Standards;

namespace Registry.Web.Setup;

/// <summary>Notices in the formats of other registers.</summary>
internal static class StandardExportSetup
{
    public static void AddStandardExports(this IServiceCollection services)
    {
        services.AddSingleton<StandardExports>();
        services.AddSingleton<StandardConversion>();
    }

    public static void MapStandardExports(this IEndpointRouteBuilder endpoints) => endpoints.MapStandards();
}
