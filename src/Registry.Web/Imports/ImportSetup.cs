using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Web.Imports.Reading;
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
    }
}
