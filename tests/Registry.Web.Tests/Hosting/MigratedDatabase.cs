using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;

namespace Registry.Web.Tests.Hosting;

/// <summary>An empty database with all migrations, made once per test run and copied for each host.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<byte[]> Content = new(Create);

    public static void CopyTo(string path) => File.WriteAllBytes(path, Content.Value);

    private static byte[] Create()
    {
        var path = Path.GetTempFileName();
        try
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
            using (var database = new RegistryDbContext(new DbContextOptionsBuilder<RegistryDbContext>().UseSqlite(connection).Options))
            {
                database.Database.Migrate();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
