using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Columns;
using Registry.Web.Persistence;
using Registry.Web.Search.Synonyms;
using Registry.Web.Services.Demonstration;
using Registry.Web.Services.Directories;

namespace Registry.Web.Setup;

/// <summary>What happens to the database before the registry serves or runs a verb.</summary>
public static class DatabaseStartup
{
    /// <summary>In Development brings the database up to date and loads the demonstration; elsewhere refuses one that is not.</summary>
    /// <exception cref="StartRefusedException">A configured questionnaire file cannot be used, or migrations are pending.</exception>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        // First of all: a questionnaire, a synonym file or a standard that cannot be used stops the start before the database is touched.
        services.GetRequiredService<DefinitionCatalogue>();
        services.GetRequiredService<SynonymCatalogue>();
        services.GetRequiredService<StandardCatalogue>();
        services.GetRequiredService<ColumnNames>();
        await using var scope = services.CreateAsyncScope();
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await MigrateAsync(services, cancellation);
            await scope.ServiceProvider.GetRequiredService<DemonstrationLoader>().LoadAsync(cancellation);
            return;
        }

        var database = scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Database;
        if ((await database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            var place = services.GetRequiredService<DataDirectory>().Database;
            throw new StartRefusedException($"The database {place} is not up to date. Make a backup of it, then run “Registry.Web migrate”, then start again.");
        }
    }

    /// <summary>Creates or upgrades the database.</summary>
    /// <returns>The migrations applied.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Database;
        var pending = (await database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count > 0)
        {
            await database.MigrateAsync(cancellation);
        }

        await scope.ServiceProvider.GetRequiredService<MentionBackfill>().RunAsync(cancellation);
        return pending;
    }
}
