namespace Registry.Web.Imports;

internal static class ImportSetup
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<IRecordReader, DutchRegisterReader>();
        services.AddSingleton<IRecordReader, BritishRecordsReader>();
        services.AddScoped<ImportedBodies>();
        services.AddScoped<ImportService>();
    }
}
