using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Web.Persistence;
using Registry.Web.Persistence.CompiledModel;

namespace Registry.Web.Setup;

/// <summary>What the first page needs in any case and what depends on no setting: begun on other processors while the application is built.</summary>
internal static class StartAhead
{
    public static void Begin()
    {
        // Each is made once, by whoever comes first; the others wait for it, and a fault shows where it is waited for.
        _ = Task.Run(ReachDatabase);
        _ = Task.Run(() => Definitions.All);
    }

    /// <summary>What a connection to the database is made with.</summary>
    private static void ReachDatabase()
    {
        using var database = new RegistryDbContext(new DbContextOptionsBuilder<RegistryDbContext>().UseSqlite().UseModel(RegistryDbContextModel.Instance).Options);
        database.Database.GetDbConnection();
    }
}
