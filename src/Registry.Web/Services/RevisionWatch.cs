using System.Globalization;
using Microsoft.Data.Sqlite;
using Registry.Web.Persistence;
using Registry.Web.Setup;
using SQLitePCL;

namespace Registry.Web.Services;

/// <summary>
/// The data revision for those who ask at every request. SQLite tells for two microseconds whether anybody, in any process, has committed since the last
/// question (<c>PRAGMA data_version</c>); only then is the revision read again.
/// </summary>
public sealed class RevisionWatch(DataDirectory directory) : IDisposable
{
    private readonly Lock _reading = new();
    private SqliteConnection? _connection;
    private sqlite3_stmt? _commits;
    private long _seen = -1;
    private long _revision;

    /// <summary>At least the revision of every publication that was acknowledged before the call.</summary>
    /// <exception cref="SqliteException">The database cannot be asked.</exception>
    public long Current()
    {
        lock (_reading)
        {
            var commits = Commits();
            if (commits != _seen)
            {
                // A commit in between is only seen twice; a fault leaves the question open.
                _revision = Read(_connection!);
                _seen = commits;
            }

            return _revision;
        }
    }

    public void Dispose()
    {
        lock (_reading)
        {
            _commits?.Dispose();
            _connection?.Dispose();
        }
    }

    private long Commits()
    {
        _commits ??= Prepare();
        if (raw.sqlite3_step(_commits) is not raw.SQLITE_ROW and var fault)
        {
            var reason = raw.sqlite3_errmsg(_connection!.Handle).utf8_to_string();
            raw.sqlite3_reset(_commits);
            throw new SqliteException($"The data revision cannot be read: {reason}.", fault);
        }

        var commits = raw.sqlite3_column_int64(_commits, 0);
        raw.sqlite3_reset(_commits);
        return commits;
    }

    private sqlite3_stmt Prepare()
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = directory.Database,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        _connection.Open();
        using var patience = _connection.CreateCommand();
        patience.CommandText = "PRAGMA busy_timeout = 5000";
        patience.ExecuteNonQuery();
        raw.sqlite3_prepare_v2(_connection.Handle, "PRAGMA data_version", out var statement);
        return statement;
    }

    private static long Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Value FROM Settings WHERE Key = $key";
        command.Parameters.AddWithValue("$key", Setting.DataRevision);
        return command.ExecuteScalar() is string value ? long.Parse(value, CultureInfo.InvariantCulture) : 0;
    }
}
