using Registry.Web.Api;
using Registry.Web.Feeds;
using Registry.Web.Services.Directories;
using Registry.Web.Services.History;

namespace Registry.Web.Setup;

/// <summary>What changed and what is compared; the directories of bodies, suppliers and datasets.</summary>
internal static class HistorySetup
{
    public static void AddHistory(this IServiceCollection services)
    {
        services.AddScoped<MentionIndex>();
        services.AddScoped<MentionBackfill>();
        services.AddScoped<MentionDirectory>();
        services.AddScoped<MergeService>();
        services.AddScoped<BodyDirectory>();
        services.AddScoped<CoverageService>();
        services.AddScoped<PublishedNotices>();
        services.AddScoped<VersionChanges>();
        services.AddScoped<RegisterChanges>();
        services.AddScoped<WithdrawnNotices>();
        services.AddScoped<NoticeComparison>();
        services.AddScoped<ChangeFeeds.Answer>();
    }

    public static void MapHistory(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapChanges();
        endpoints.MapDirectories();
        endpoints.MapChangeFeeds();
    }
}
