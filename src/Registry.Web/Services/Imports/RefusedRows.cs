using Registry.Web.Exports.Spreadsheets;
using Registry.Web.Imports;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Imports;

/// <summary>The records that an import refused, read again from its file, to mend and send again.</summary>
public sealed class RefusedRows(ImportJobs jobs, InventoryImport imports)
{
    /// <param name="reason">The reason of a refusal in the reader's language.</param>
    /// <returns>The columns of the file, and its refused records.</returns>
    /// <exception cref="ImportRefusedException">The file is gone.</exception>
    public async Task<(IReadOnlyList<string> Columns, IReadOnlyList<RefusedRecord> Records)> ReadAsync(Job job, Func<ImportRefusal, string> reason, CancellationToken cancellation)
    {
        var refusals = (ImportArguments.ReportOf(job)?.Refusals ?? []).ToDictionary(refused => refused.Row);
        await using var file = jobs.Open(job.Id);
        await using var source = await imports.OpenAsync(file, ImportArguments.Of(job).ToRequest(job), cancellation);
        var records = new List<RefusedRecord>(refusals.Count);
        try
        {
            await foreach (var record in ReasonColumn.Without(source, cancellation))
            {
                if (refusals.TryGetValue(record.Row, out var refused))
                {
                    records.Add(new RefusedRecord(record.Content, reason(refused.Refusal)));
                }
            }
        }
        catch (ImportRefusedException)
        {
            // The import stopped at the same place.
        }

        return ([.. source.Columns.Where(name => !ReasonColumn.Is(name))], records);
    }
}
