using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Standards.Columns;
using Registry.Domain.Standards.Reading;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Imports;

/// <summary>Keeps for each body how it mapped a table, and finds it again for the next table with the same columns.</summary>
public sealed class RememberedMappings(RegistryDbContext database, TimeProvider clock)
{
    /// <summary>Null when the body has mapped no table with these columns.</summary>
    public async Task<ColumnMapping?> FindAsync(long bodyId, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var signature = Signature(columns);
        var found = await database.RememberedMappings.AsNoTracking()
            .FirstOrDefaultAsync(mapping => mapping.BodyId == bodyId && mapping.Signature == signature, cancellation);
        return found is null ? null : ColumnMapping.Parse(found.Mapping);
    }

    public async Task RememberAsync(long bodyId, IReadOnlyList<string> columns, ColumnMapping mapping, CancellationToken cancellation)
    {
        var signature = Signature(columns);
        var found = await database.RememberedMappings.FirstOrDefaultAsync(known => known.BodyId == bodyId && known.Signature == signature, cancellation);
        if (found is null)
        {
            found = new RememberedMapping { BodyId = bodyId, Signature = signature, Mapping = "" };
            database.RememberedMappings.Add(found);
        }

        found.Mapping = mapping.Write();
        found.ChangedAt = clock.GetUtcNow().UtcDateTime;
        await database.SaveChangesAsync(cancellation);
    }

    private static string Signature(IReadOnlyList<string> columns)
    {
        var names = string.Join('\n', columns.Where(column => !ReasonColumn.Is(column)).Select(PlainWords.Of).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)));
    }
}
