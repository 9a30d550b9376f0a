using Registry.Web.Exports;
using Registry.Web.Exports.Formats;
using Registry.Web.Services.Exports;

namespace Registry.Web.Setup;

/// <summary>The files that notices leave in.</summary>
internal static class ExportSetup
{
    public static void AddExports(this IServiceCollection services)
    {
        services.AddScoped<NoticeExports>();
        services.AddScoped<ExportFormats>();
        services.AddScoped<ExportAnswer>();

        // In the order in which they are offered. A new format is a line here: it then has its addresses and its files in the bundle.
        services.AddScoped<IExportFormat, JsonFormat>();
        services.AddScoped<IExportFormat, JsonLinesFormat>();
        services.AddScoped<IExportFormat, CsvFormat>();
        services.AddScoped<IExportFormat, WorkbookFormat>();
    }
}
