using Registry.Web.Api;
using Registry.Web.Jobs;
using Registry.Web.Pages.Public.Notices;
using Registry.Web.Services;
using Registry.Web.Services.Asking;

namespace Registry.Web.Setup;

/// <summary>What stands around a notice: questions of the public, the same supplier elsewhere, the short address.</summary>
internal static class NoticeSetup
{
    public static void AddNoticePages(this IServiceCollection services)
    {
        services.AddScoped<ElsewhereReader>();
        services.AddScoped<AskService>();
        services.AddScoped<AnswerService>();
        services.AddScoped<AskerPrivacy>();
        services.AddSingleton<AskLimits>();
        services.AddSingleton<AskStamp>();
        services.AddHostedService<PrivacyJob>();
    }

    public static void MapNoticePages(this IEndpointRouteBuilder endpoints) => endpoints.MapNoticeQrCode();
}
