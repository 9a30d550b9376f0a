using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Registry.Web.Persistence;
using Registry.Web.Persistence.CompiledModel;

namespace Registry.Web.Setup;

internal static class PersistenceSetup
{
    public static void AddPersistence(this IServiceCollection services)
    {
        services.AddSingleton<DataDirectory>();
        services.AddDbContext<RegistryDbContext>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<DataDirectory>().Database))
            .UseModel(RegistryDbContextModel.Instance)
            .AddInterceptors(RegistryConnections.Instance));
    }

    private static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>What was acknowledged survives a power cut: every commit is synchronised to the disk. Names are compared as people look for them.</summary>
    private sealed class RegistryConnections : DbConnectionInterceptor
    {
        public static readonly RegistryConnections Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            ReadingOrder.AddTo((SqliteConnection)connection);
            using var command = Pragmas(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ReadingOrder.AddTo((SqliteConnection)connection);
            await using var command = Pragmas(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private static DbCommand Pragmas(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -400;";
            return command;
        }
    }
}
