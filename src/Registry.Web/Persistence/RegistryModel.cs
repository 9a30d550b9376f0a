using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Registry.Web.Persistence;

/// <summary>How entities lie in tables, worked out once in a process. It takes half a second, which the start spends on another processor.</summary>
internal static class RegistryModel
{
    private static readonly Lazy<IModel> Built = new(Build);

    public static IModel Shared => Built.Value;

    private static IModel Build()
    {
        using var database = new RegistryDbContext(new DbContextOptionsBuilder<RegistryDbContext>().UseSqlite().Options);
        return database.Model;
    }
}
