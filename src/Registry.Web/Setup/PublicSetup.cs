using System.Text.Encodings.Web;
using System.Text.Unicode;
using Registry.Web.Api;
using Registry.Web.Jobs;
using Registry.Web.Services;

namespace Registry.Web.Setup;

/// <summary>What anybody may read: the services behind public pages and their machine twins.</summary>
internal static class PublicSetup
{
    public static void AddPublicReading(this IServiceCollection services)
    {
        services.AddScoped<NoticeReader>();
        services.AddScoped<NoticeSearch>();
        services.AddScoped<FacetLabels>();
        services.AddScoped<CurrentDocuments>();
        services.AddSingleton<RevisionWatch>();
        services.AddSingleton<PublishedFacets>();
        services.AddSingleton<KeptLists>();
        services.AddSingleton<KeptDocuments>();
        services.AddSingleton<BodyNames>();
        services.AddHostedService<ReadingWarmUp>();
        services.AddHostedService<IdleMemory>();
        // Accents as themselves: shorter and readable, and JSON is never put inside HTML here.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
    }

    public static void MapPublicReading(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapNotice();
        endpoints.MapNoticeList();
    }
}
