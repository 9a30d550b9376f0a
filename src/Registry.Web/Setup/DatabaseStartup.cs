using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
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
        // First of all: a questionnaire, a synonym file or a standard that cannot be used stops the start before the database is touched. In production those
        // shipped are not waited for: they cannot have changed.
        var isDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        if (isDevelopment || services.GetRequiredService<IOptions<RegistryOptions>>().Value.NamesFiles)
        {
            services.GetRequiredService<DefinitionCatalogue>();
            services.GetRequiredService<SynonymCatalogue>();
            services.GetRequiredService<StandardCatalogue>();
            services.GetRequiredService<ColumnNames>();
        }

        if (isDevelopment)
        {
            await MigrateAsync(services, cancellation);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemonstrationLoader>().LoadAsync(cancellation);
            return;
        }

        var place = services.GetRequiredService<DataDirectory>().Database;
        if (!await IsUpToDateAsync(place, cancellation))
        {
            throw new StartRefusedException($"The database {place} is not up to date. Make a backup of it, then run “Registry.Web migrate”, then start again.");
        }
    }

    /// <summary>Asks by hand what <c>GetPendingMigrations</c> asks through a model of its own and every type of the application, which the start would have to read.</summary>
    /// <returns>Also false where there is no such file.</returns>
    internal static async Task<bool> IsUpToDateAsync(string place, CancellationToken cancellation)
    {
        if (!File.Exists(place))
        {
            return false;
        }

        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (await command.ExecuteScalarAsync(cancellation) is not 1L)
        {
            return false;
        }

        command.CommandText = "SELECT count(*) FROM __EFMigrationsHistory WHERE MigrationId = $latest";
        command.Parameters.AddWithValue("$latest", RegistryDbContext.LatestMigration);
        return await command.ExecuteScalarAsync(cancellation) is 1L;
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
