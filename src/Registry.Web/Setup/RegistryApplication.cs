using Microsoft.AspNetCore.Mvc.Infrastructure;
using Registry.Web.Branding;
using Registry.Web.Caching;
using Registry.Web.Catalogue;
using Registry.Web.Exports;
using Registry.Web.Imports;
using Registry.Web.Services.Demonstration;

namespace Registry.Web.Setup;

/// <summary>The application, the same for serving and for verbs: configuration, services, then the request pipeline.</summary>
public static class RegistryApplication
{
    /// <param name="args">Configuration as <c>--Section:Key=value</c>, and <c>--urls</c>.</param>
    /// <param name="adapt">What a caller changes before the application is built: a verb sends logs to standard error, a test replaces a service.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adapt = null)
    {
        var found = ContentRoot.Find();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // Settings are read at the start: watching their files takes a thread and part of the start.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            // Not the name of the process: tests and tools build the application from their own.
            ApplicationName = typeof(RegistryApplication).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.IsGivenIn(args) ? null : found,
            EnvironmentName = ContentRoot.DefaultEnvironment(found, args),
        });
        // In production what was checked everywhere else is not checked again at each start.
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = !builder.Environment.IsProduction());
        builder.AddServer();
        AddServices(builder.Services);
        adapt?.Invoke(builder);

        var app = builder.Build();
        // Asked for again when the pages are mapped: finding all of them takes as long as the pipeline.
        _ = Task.Run(() => app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors);
        UsePipeline(app);
        MapEndpoints(app);
        return app;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddRegistryOptions();
        services.AddPersistence();
        services.AddDefinitions();
        services.AddAccounts();
        services.AddLanguages();
        services.AddRegistryPages();
        services.AddErrorAnswers();
        services.AddSignInLimits();
        services.AddHealth();
        services.AddRegistryServices();
        services.AddPollutionPeaks();
        services.AddTogether();
        services.AddBodies();
        services.AddPublicReading();
        services.AddNoticePages();
        services.AddHistory();
        services.AddKeptAnswers();
        services.AddDecisions();
        services.AddSearch();
        services.AddExports();
        services.AddCatalogue();
        services.AddImports();
        services.AddLab();
        services.AddBranding();
        services.AddSite();
        services.AddApi();
        services.AddInventory();
        services.AddTemplates();
        services.AddStandardExports();
        services.AddScoped<DemonstrationLoader>();
        services.AddScoped<GeneratedLoader>();
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseTransportSecurity();
        app.UseApiAccess();
        app.UseKeptAnswers();
        app.UseRequestLocalization();
        app.UsePublicCompression();
        app.UseErrorAnswers();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAnswerKeeping();
        app.UseFormLimits();
        app.UseAntiforgery();
    }

    private static void MapEndpoints(WebApplication app)
    {
        app.MapHealth();
        app.MapLanguageChoice();
        app.MapPublicReading();
        app.MapBranding();
        app.MapSite();
        app.MapNoticePages();
        app.MapHistory();
        app.MapDecisions();
        app.MapSearchTwins();
        app.MapExports();
        app.MapCatalogue();
        app.MapLab();
        app.MapApi();
        app.MapTemplates();
        app.MapStandardExports();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
    }
}
