using Registry.Domain.Questionnaire;
using Registry.Domain.Standards.Columns;
using Registry.Web.Exports.Spreadsheets;
using Registry.Web.Imports.Reading;
using Registry.Web.Jobs;
using Registry.Web.Pages.Workspace.Imports;
using Registry.Web.Services.Imports;
using Registry.Web.Setup;

namespace Registry.Web.Imports;

internal static class ImportSetup
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton(StandardSetup.Catalogue);
        services.AddSingleton(provider => ColumnNames.Shipped(provider.GetRequiredService<DefinitionCatalogue>().Current));
        services.AddSingleton<RecordReaders>();
        services.AddScoped<ImportedBodies>();
        services.AddScoped<ImportService>();
        services.AddScoped<RememberedMappings>();
        services.AddScoped<InventoryImport>();
        services.AddSingleton<JobSignal>();
        services.AddScoped<ImportJobs>();
        services.AddScoped<ImportCheck>();
        services.AddScoped<InventoryImportJob>();
        services.AddScoped<ImportWording>();
        services.AddScoped<TemplateWorkbook>();
        services.AddScoped<RefusedRowsWorkbook>();
        services.AddScoped<RefusedRows>();
        services.AddHostedService<JobWorker>();
    }
}
