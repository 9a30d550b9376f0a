using System.Text.Json.Nodes;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Bodies.Archives;

/// <summary>Stores the rows of an archive, table by table, inside the caller's transaction. Row ids are given anew and followed.</summary>
public sealed class ArchiveArrival(RegistryDbContext database, TimeProvider clock)
{
    private const int Batch = 500;

    /// <returns>How many rows were stored.</returns>
    public async Task<int> ReceiveAsync(ArchiveReader archive, long bodyId, CancellationToken cancellation)
    {
        var people = archive.Lines(ArchiveManifest.PeoplePath).ToDictionary(line => line.Row["person"]!.GetValue<int>(), line => line.Row["name"]?.GetValue<string>());
        var notices = new Dictionary<string, long>(StringComparer.Ordinal);
        var ids = new Dictionary<(Type, long), long>();
        var count = 0;
        foreach (var table in ArchiveTables.All)
        {
            var rows = new ArchiveRows(database.Model.FindEntityType(table.Entity)!, table.Without);
            foreach (var lines in archive.Lines(table.Path).Chunk(Batch))
            {
                List<(JsonObject Line, object Row)> stored = [];
                foreach (var (number, line) in lines)
                {
                    stored.Add((line, Row(table, rows, number, line)));
                }

                database.AddRange(stored.Select(pair => pair.Row));
                await database.SaveChangesAsync(cancellation);
                Follow(stored, rows.HasOwnId);
                Forget();
                count += stored.Count;
            }
        }

        return count;

        object Row(ArchiveTable table, ArchiveRows rows, int number, JsonObject line)
        {
            try
            {
                var row = rows.Read(
                    line, bodyId, id => notices.TryGetValue(id, out var here) ? here : null, (type, id) => ids.TryGetValue((type, id), out var here) ? here : null);
                table.OnArrival?.Invoke(new ArrivingRow(
                    row, clock.GetUtcNow().UtcDateTime, column => ArchiveRows.Person(line, column) is { } person ? people.GetValueOrDefault(person) : null));
                return row;
            }
            catch (Exception fault) when (fault is FormatException or InvalidOperationException or System.Text.Json.JsonException)
            {
                throw new ArchiveRefusedException($"{table.Path}, line {number}: {fault.Message}. Nothing was written.", fault);
            }
        }

        void Follow(List<(JsonObject Line, object Row)> stored, bool hasOwnId)
        {
            foreach (var (line, row) in stored)
            {
                if (row is Notice notice)
                {
                    notices[notice.PublicId] = notice.Id;
                }
                else if (hasOwnId && ArchiveRows.OwnId(line) is { } there)
                {
                    ids[(row.GetType(), there)] = (long)database.Entry(row).Property("Id").CurrentValue!;
                }
            }
        }
    }

    /// <summary>Memory stays flat however many rows there are; the setting of the data revision is not among them.</summary>
    private void Forget() => database.ChangeTracker.Clear();
}
