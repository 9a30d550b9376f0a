using Registry.Web.Persistence;

namespace Registry.Web.Services.Site;

/// <param name="Notices">Published and not withdrawn.</param>
/// <param name="Bodies">Those that publish at least one of them.</param>
public sealed record RegisterFigure(int Notices, int Bodies);

/// <summary>How large the register is, counted in the database: the home page should not wait until all facets are in memory.</summary>
public sealed class RegisterFigures(RegistryDbContext database)
{
    /// <summary>Both are answered by indexes alone, save one look-up for each body.</summary>
    private const string Statement = """
        SELECT (SELECT count(*) FROM Notices WHERE Status IN ('Published', 'Retired')),
               (SELECT count(*) FROM Bodies b WHERE EXISTS (SELECT 1 FROM Notices n WHERE n.BodyId = b.Id AND +n.Status IN ('Published', 'Retired')))
        """;

    public async Task<RegisterFigure> CountAsync(CancellationToken cancellation) =>
        (await database.ReadAsync(Statement, row => new RegisterFigure(row.GetInt32(0), row.GetInt32(1)), cancellation))[0];
}
