using Microsoft.AspNetCore.Mvc.Razor;
using Registry.Web.Services.Together;

namespace Registry.Web.Setup;

/// <summary>Working together on a draft: links, proposals, comments and visas.</summary>
internal static class TogetherSetup
{
    public static void AddTogether(this IServiceCollection services)
    {
        services.AddScoped<LinkService>();
        services.AddScoped<ProposalService>();
        services.AddScoped<CommentService>();
        services.AddScoped<VisaService>();
        services.AddScoped<RespondentService>();
        services.AddScoped<DraftPreviews>();
        services.AddSharedLinkLimits();
        // Invited people fill the same forms as officers and preview the same notice as readers.
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.PageViewLocationFormats.Add("/Pages/Workspace/{0}.cshtml");
            razor.PageViewLocationFormats.Add("/Pages/Public/{0}.cshtml");
        });
    }
}
