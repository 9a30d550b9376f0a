using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Registry.Web.Persistence;
using Registry.Web.Services.Bodies;
using Registry.Web.Services.Bodies.Archives;
using Registry.Web.Tests.Hosting;

namespace Registry.Web.Tests.Bodies;

/// <summary>Whoever adds a table of bodies or notices says what becomes of it when a body merges or leaves.</summary>
public sealed class BodyTablesTests(RegistryHost host) : IClassFixture<RegistryHost>
{
    [Fact]
    public async Task Tables_OfABodyOrANotice_AreAllInTheArchiveOrLeftOutForAReason()
    {
        var told = ArchiveTables.All.Select(table => table.Entity).Concat(ArchiveTables.LeftOut.Keys).ToHashSet();

        var forgotten = (await EntitiesAsync()).Where(entity => PointsTo(entity, typeof(Body), "BodyId") || PointsTo(entity, typeof(Notice), "NoticeId"));

        Assert.DoesNotContain(forgotten.Select(entity => entity.ClrType), type => !told.Contains(type));
    }

    [Fact]
    public async Task Tables_OfABody_FollowAMergerOrStayWithTheBodyTheyTellOf()
    {
        var told = BodyRows.Following.Select(table => table.Entity).Concat(BodyRows.Handled).Concat(BodyRows.Staying).Append(typeof(Body)).ToHashSet();

        var forgotten = (await EntitiesAsync()).Where(entity => PointsTo(entity, typeof(Body), "BodyId"));

        Assert.DoesNotContain(forgotten.Select(entity => entity.ClrType), type => !told.Contains(type));
    }

    private static bool PointsTo(IEntityType entity, Type target, string column) =>
        entity.FindProperty(column) is not null || entity.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == target);

    private Task<List<IEntityType>> EntitiesAsync() => host.UseAsync(services => Task.FromResult(services.GetRequiredService<RegistryDbContext>().Model.GetEntityTypes().ToList()));
}
