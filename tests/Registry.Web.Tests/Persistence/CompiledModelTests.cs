using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Registry.Web.Persistence;
using Registry.Web.Persistence.CompiledModel;

namespace Registry.Web.Tests.Persistence;

/// <summary>The application starts with a model made at build time; whoever changes an entity must make it anew, as decision 0020 says.</summary>
public sealed class CompiledModelTests
{
    [Fact]
    public void The_compiled_model_has_the_tables_that_the_configurations_describe()
    {
        using var database = new RegistryDbContext(
            new DbContextOptionsBuilder<RegistryDbContext>().UseSqlite().UseModel(RegistryDbContextModel.Instance).Options);
        var described = Tables(database.GetService<IDesignTimeModel>().Model);

        Assert.NotEmpty(described);
        Assert.Equal(described, Tables(database.Model));
    }

    /// <summary>The start and the health check ask the database for this one only.</summary>
    [Fact]
    public void The_latest_migration_is_the_last_of_the_program()
    {
        using var database = new RegistryDbContext(new DbContextOptionsBuilder<RegistryDbContext>().UseSqlite().Options);

        Assert.Equal(RegistryDbContext.LatestMigration, database.Database.GetMigrations().Last());
    }

    private static List<string> Tables(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(entity => Columns(entity).Concat(Keys(entity))).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Columns(IEntityType entity) => entity.GetProperties().Select(property => string.Join(
        ' ', entity.GetTableName(), property.GetColumnName(), property.ClrType, property.GetColumnType(), property.IsNullable, property.ValueGenerated, property.IsConcurrencyToken));

    private static IEnumerable<string> Keys(IEntityType entity) =>
    [
        .. entity.GetKeys().Select(key => $"{entity.GetTableName()} {Names(key.Properties)} {key.IsPrimaryKey()}"),
        .. entity.GetForeignKeys().Select(key => $"{entity.GetTableName()} {Names(key.Properties)} {key.PrincipalEntityType.Name} {key.DeleteBehavior}"),
        .. entity.GetIndexes().Select(index => $"{entity.GetTableName()} {Names(index.Properties)} {index.IsUnique}"),
    ];

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join('+', properties.Select(property => property.Name));
}
