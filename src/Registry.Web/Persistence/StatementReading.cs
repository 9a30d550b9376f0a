using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Registry.Web.Persistence;

/// <summary>Statements written by hand, for the pages that come first after a start: nothing has to be translated before they are asked.</summary>
internal static class StatementReading
{
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this RegistryDbContext database, string statement, Func<SqliteDataReader, T> read, CancellationToken cancellation, params SqliteParameter[] parameters)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = ((SqliteConnection)database.Database.GetDbConnection()).CreateCommand();
            command.CommandText = statement;
            command.Parameters.AddRange(parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <returns>Null where nothing was ever set.</returns>
    public static async Task<string?> SettingAsync(this RegistryDbContext database, string key, CancellationToken cancellation) =>
        (await database.ReadAsync("SELECT Value FROM Settings WHERE Key = $key", row => row.GetString(0), cancellation, new SqliteParameter("$key", key))).SingleOrDefault();
}
