using Registry.Web.Services;

namespace Registry.Web.Setup;

/// <summary>The services that pages, the API and verbs talk to.</summary>
internal static class ServicesSetup
{
    public static void AddRegistryServices(this IServiceCollection services)
    {
        services.AddScoped<CurrentUser>();
        services.AddScoped<DataRevision>();
        services.AddScoped<AccountService>();
        services.AddScoped<SessionService>();
    }
}
