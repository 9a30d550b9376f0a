using Microsoft.EntityFrameworkCore;
using Registry.Domain.Territories;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Territories;

/// <summary>Brings communes and intercommunal bodies into the database. Loading the same files again changes nothing.</summary>
public sealed class TerritoryLoading(RegistryDbContext database, DataRevision revisions)
{
    /// <summary>Rows of one transaction: other writers wait for no more.</summary>
    private const int BatchSize = 500;

    /// <param name="files">Read in their order.</param>
    /// <param name="progress">Rows written, of how many.</param>
    /// <exception cref="System.Text.Json.JsonException">A file is not a list of objects.</exception>
    public async Task<TerritoryReport> LoadAsync(IReadOnlyList<string> files, Action<int, int> progress, CancellationToken cancellation)
    {
        var records = new TerritoryRecords();
        foreach (var file in files)
        {
            await records.ReadAsync(file, cancellation);
        }

        var known = await database.Territories.AsNoTracking().ToListAsync(cancellation);
        var wanted = Wanted(records, known);
        var before = known.ToLookup(Identity);
        var after = wanted.ToLookup(Identity);
        var added = wanted.Where(row => !before.Contains(Identity(row))).ToList();
        var removed = known.Where(row => !after.Contains(Identity(row))).ToList();
        var changed = wanted.Where(row => before[Identity(row)].FirstOrDefault() is { } old && !IsSame(old, row)).ToList();
        foreach (var row in changed)
        {
            row.Id = before[Identity(row)].First().Id;
        }

        await WriteAsync([.. removed.Select(row => (row, EntityState.Deleted)), .. changed.Select(row => (row, EntityState.Modified)), .. added.Select(row => (row, EntityState.Added))], progress, cancellation);
        return new TerritoryReport(
            wanted.Count(row => row is { Level: TerritoryLevel.Municipality, IsFormer: false }),
            wanted.Count(row => row.IsFormer),
            wanted.Count(row => row.Level == TerritoryLevel.Intercommunal),
            added.Count, changed.Count, removed.Count, wanted.Count - added.Count - changed.Count, records.Refusals);
    }

    /// <summary>What the table shall hold: what the files hold, and what they do not speak of.</summary>
    private static List<LoadedTerritory> Wanted(TerritoryRecords records, List<LoadedTerritory> known)
    {
        var rows = records.Rows.DistinctBy(Identity).ToList();
        rows.AddRange(known.Where(row => row.Level == TerritoryLevel.Municipality ? !records.HasCommunes : !records.HasIntercommunalBodies).Select(Copy));
        records.Tie(rows.Where(row => row is { Level: TerritoryLevel.Municipality, IsFormer: false }).Select(row => row.Key).ToHashSet(StringComparer.Ordinal));
        var tied = records.HasIntercommunalBodies
            ? records.IntercommunalByCommune
            : known.Where(row => row is { IsFormer: false, Intercommunal: not null }).ToDictionary(row => row.Key, row => row.Intercommunal!);
        foreach (var commune in rows.Where(row => row is { Level: TerritoryLevel.Municipality, IsFormer: false }))
        {
            commune.Intercommunal = tied.GetValueOrDefault(commune.Key);
        }

        return rows;
    }

    private async Task WriteAsync(IReadOnlyList<(LoadedTerritory Row, EntityState State)> rows, Action<int, int> progress, CancellationToken cancellation)
    {
        for (var done = 0; done < rows.Count; done += BatchSize)
        {
            foreach (var (row, state) in rows.Skip(done).Take(BatchSize))
            {
                database.Entry(row).State = state;
            }

            // What searches find around a place changes: caches must notice.
            await revisions.RaiseAsync(cancellation);
            await database.SaveChangesAsync(cancellation);
            database.ChangeTracker.Clear();
            progress(Math.Min(done + BatchSize, rows.Count), rows.Count);
        }
    }

    private static (string, string, bool) Identity(LoadedTerritory row) => (row.Key, row.Name, row.IsFormer);

    private static bool IsSame(LoadedTerritory old, LoadedTerritory row) =>
        (old.SearchName, old.Department, old.Intercommunal, old.Commune, old.PostalCodes, old.Population)
        == (row.SearchName, row.Department, row.Intercommunal, row.Commune, row.PostalCodes, row.Population);

    private static LoadedTerritory Copy(LoadedTerritory row) => new()
    {
        Key = row.Key,
        Level = row.Level,
        Name = row.Name,
        SearchName = row.SearchName,
        IsFormer = row.IsFormer,
        Department = row.Department,
        Intercommunal = row.Intercommunal,
        Commune = row.Commune,
        PostalCodes = row.PostalCodes,
        Population = row.Population,
    };
}

/// <param name="Communes">Present ones, with municipal arrondissements.</param>
/// <param name="FormerCommunes">Names that lead to a present commune.</param>
/// <param name="Refusals">What was left out, and why.</param>
public sealed record TerritoryReport(
    int Communes, int FormerCommunes, int IntercommunalBodies, int Added, int Changed, int Removed, int Unchanged, IReadOnlyList<TerritoryRefusal> Refusals);
