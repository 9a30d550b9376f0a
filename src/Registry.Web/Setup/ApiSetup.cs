using Registry.Web.Api;
using Registry.Web.Api.OpenApi;
using Registry.Web.Services.ApiTokens;
using Registry.Web.Services.DeclaredDrafts;

namespace Registry.Web.Setup;

/// <summary>What the API has beside its twins of pages: writing drafts, the questionnaire, and its own description.</summary>
internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<ApiTokenService>();
        services.AddScoped<DeclaredDraftService>();
        services.AddApiDocument();
    }

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapQuestionnaire();
        endpoints.MapDrafts();
        endpoints.MapApiDocument();
    }
}
