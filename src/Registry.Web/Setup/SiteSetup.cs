using Registry.Web.Feeds;
using Registry.Web.Services.Site;

namespace Registry.Web.Setup;

/// <summary>The pages about the site, the home page and the files at the root.</summary>
internal static class SiteSetup
{
    public static void AddSite(this IServiceCollection services)
    {
        services.AddSingleton<AccessibilityMemory>();
        services.AddScoped<AccessibilityService>();
        services.AddScoped<SiteTextService>();
        services.AddScoped<SitePlaceholders>();
        services.AddSingleton<NoticeIndexing>();
        services.AddScoped<SitemapReader>();
        services.AddScoped<NewestNotices>();
        services.AddScoped<RecentChanges>();
        services.AddScoped<RegisterFigures>();
        services.AddHostedService<HomeWarmUp>();
    }

    public static void MapSite(this IEndpointRouteBuilder endpoints) => endpoints.MapSiteFiles();
}
