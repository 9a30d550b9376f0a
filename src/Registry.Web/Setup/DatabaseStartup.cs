using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
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

        var place = services.GetRequiredService<DataDirectory>().Database;
        if (!File.Exists(place) || !await IsUpToDateAsync(scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Database, cancellation))
        {
            throw new StartRefusedException($"The database {place} is not up to date. Make a backup of it, then run “Registry.Web migrate”, then start again.");
        }
    }

    /// <summary>Asks by hand what <c>GetPendingMigrations</c> asks through a model of its own, which the start would have to make.</summary>
    private static async Task<bool> IsUpToDateAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        await database.OpenConnectionAsync(cancellation);
        await using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(cancellation) is not 1L)
        {
            return false;
        }

        var applied = new HashSet<string>();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            applied.Add(rows.GetString(0));
        }

        return database.GetMigrations().All(applied.Contains);
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
