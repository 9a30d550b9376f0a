using Microsoft.AspNetCore.Mvc.Razor;
using Registry.Web.Api;
using Registry.Web.Services.Templates;

namespace Registry.Web.Setup;

/// <summary>Templates: written by their authors, read by anybody, followed by bodies.</summary>
internal static class TemplatesSetup
{
    public static void AddTemplates(this IServiceCollection services)
    {
        services.AddScoped<TemplateCatalogue>();
        services.AddScoped<TemplateWriter>();
        services.AddScoped<AuthoredTemplates>();
        services.AddScoped<TemplateOrigins>();
        services.AddScoped<TemplateAdoptions>();
        services.AddScoped<TemplateDecisions>();
        services.AddScoped<TemplateImport>();
        services.AddSingleton<TemplateFit>();
        // What changed in a template is shown as what changed in a notice.
        services.Configure<RazorViewEngineOptions>(razor => razor.PageViewLocationFormats.Add("/Pages/Public/History/{0}.cshtml"));
    }

    public static void MapTemplates(this IEndpointRouteBuilder endpoints) => endpoints.MapTemplateCatalogue();
}
