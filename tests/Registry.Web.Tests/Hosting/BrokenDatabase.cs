using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Persistence;

namespace Registry.Web.Tests.Hosting;

/// <summary>A database in which some tables cannot be found any more.</summary>
internal static class BrokenDatabase
{
    /// <param name="tables">Names of tables, which stand in the statement as they are.</param>
    public static Task LoseAsync(this RegistryHost host, params string[] tables) => host.UseAsync(async services =>
    {
        var database = services.GetRequiredService<RegistryDbContext>().Database;
        foreach (var table in tables)
        {
            var rename = $"ALTER TABLE \"{table}\" RENAME TO \"Gone{table}\"";
            await database.ExecuteSqlRawAsync(rename, TestContext.Current.CancellationToken);
        }

        return true;
    });
}
