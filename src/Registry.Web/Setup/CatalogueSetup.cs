using Registry.Web.Services.Catalogue;

namespace Registry.Web.Setup;

/// <summary>What data portals harvest.</summary>
internal static class CatalogueSetup
{
    public static void AddCatalogue(this IServiceCollection services) => services.AddScoped<DeclaredDatasets>();
}
