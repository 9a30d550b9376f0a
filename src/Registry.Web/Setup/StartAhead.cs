using Microsoft.EntityFrameworkCore;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Web.Persistence;
using Registry.Web.Persistence.CompiledModel;
using Registry.Web.Search.Synonyms;

namespace Registry.Web.Setup;

/// <summary>What the start needs in any case and what depends on no setting: begun on other processors while the application is built.</summary>
internal static class StartAhead
{
    public static void Begin()
    {
        // Each is made once, by whoever comes first; the others wait for it, and a fault shows where it is waited for.
        _ = Task.Run(ReadTables);
        _ = Task.Run(() => (Definitions.All, SynonymCatalogue.Shipped, StandardCatalogue.Shipped(Definitions.Current)));
    }

    /// <summary>How entities lie in tables, which the first query would work out.</summary>
    private static void ReadTables()
    {
        using var database = new RegistryDbContext(new DbContextOptionsBuilder<RegistryDbContext>().UseSqlite().UseModel(RegistryDbContextModel.Instance).Options);
        database.Model.GetRelationalModel();
    }
}
