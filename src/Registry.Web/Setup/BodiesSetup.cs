using Registry.Web.Services.Bodies;
using Registry.Web.Services.Bodies.Archives;

namespace Registry.Web.Setup;

/// <summary>Declaring for others: delegation, succession of bodies, and a body's archive.</summary>
internal static class BodiesSetup
{
    public static void AddBodies(this IServiceCollection services)
    {
        services.AddSingleton<PolicyAreas>();
        services.AddScoped<DelegationService>();
        services.AddScoped<BodyRows>();
        services.AddScoped<NoticeMoves>();
        services.AddScoped<SuccessionService>();
        services.AddScoped<ArchiveExport>();
        services.AddScoped<ArchiveArrival>();
        services.AddScoped<ArchiveImport>();
    }
}
