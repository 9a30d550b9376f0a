using System.Security.Cryptography;
using System.Text;
using Registry.Domain.Standards.Columns;
using Registry.Domain.Standards.Reading;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;
using Registry.Web.Imports.Reading;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Imports;

/// <summary>A file to bring into the inventory of a body.</summary>
/// <param name="FileName">As the user knows it; its ending helps to tell what the file is.</param>
/// <param name="Format"><c>auto</c>, <c>table</c> or the id of a standard.</param>
/// <param name="Mapping">Where the columns go, as corrected; null for the one remembered, else the one proposed. It is remembered for the body.</param>
/// <param name="Language">ISO 639-1 code of the language of a table; a standard has its own.</param>
/// <param name="File">What the reader of the file is told; null is found out.</param>
/// <param name="StartAfterRow">The last record that an interrupted import dealt with; 0 to begin. Records up to it are read but neither written nor counted.</param>
public sealed record InventoryImportRequest(
    long BodyId, string FileName, string Format = ImportFormat.Auto, ColumnMapping? Mapping = null, string Language = "fr", SourceFileOptions? File = null, int StartAfterRow = 0);

/// <summary>Where an import stands after a transaction.</summary>
/// <param name="Row">The last record that is dealt with for good.</param>
public sealed record InventoryImportProgress(int Row, InventoryImportReport Report);

/// <summary>
/// Brings the records of a file into the private inventory of a body. An entry is known by the body, the format and the id of the record:
/// running the same file again changes nothing, and an import that was interrupted goes on or is simply run again.
/// </summary>
public sealed class InventoryImport(RegistryDbContext database, RecordReaders readers, RememberedMappings remembered, TimeProvider clock)
{
    // Writers wait for one another: fifty rows keep a person who saves an answer waiting for less than they notice.
    private const int RowsPerTransaction = 50;
    private const int LongestTitle = 1000;
    private const int LongestId = 200;

    /// <summary>How the file would be read: the standard recognised, or where its columns would go. Writes nothing.</summary>
    /// <exception cref="ImportRefusedException">The file as a whole is refused.</exception>
    public async Task<ImportPlan> ProposeAsync(Stream file, InventoryImportRequest request, CancellationToken cancellation)
    {
        await using var source = await OpenAsync(file, request, cancellation);
        return await PlanAsync(source, request, cancellation);
    }

    /// <param name="file">Seekable.</param>
    /// <param name="progress">Told after each transaction.</param>
    /// <exception cref="ImportRefusedException">The file as a whole is refused, at its beginning or further on; the transactions before stay.</exception>
    public async Task<InventoryImportReport> ImportAsync(
        Stream file, InventoryImportRequest request, Func<InventoryImportProgress, Task>? progress, CancellationToken cancellation)
    {
        await using var source = await OpenAsync(file, request, cancellation);
        var plan = await PlanAsync(source, request, cancellation);
        var reader = plan.Reader(readers, source.Columns, request.Language);
        if (request.Mapping is not null)
        {
            await remembered.RememberAsync(request.BodyId, source.Columns, request.Mapping, cancellation);
        }

        var report = new InventoryImportReport { Format = plan.Format, Encoding = source.Encoding };
        var run = new Run(reader, report, new RecordIds(), request.StartAfterRow);
        await using var writer = new InventoryWriter(database, request.BodyId, plan.Format);
        await foreach (var records in source.ReadAsync(cancellation).Chunk(RowsPerTransaction).WithCancellation(cancellation))
        {
            var entries = run.Read(records);
            if (entries.Count > 0)
            {
                await WriteAsync(writer, entries, report, cancellation);
            }

            if (progress is not null && records[^1].Row > request.StartAfterRow)
            {
                await progress(new InventoryImportProgress(records[^1].Row, report));
            }
        }

        return report;
    }

    private async Task<SourceFile> OpenAsync(Stream file, InventoryImportRequest request, CancellationToken cancellation)
    {
        var options = request.File ?? new SourceFileOptions();
        var list = readers.Standards.Find(request.Format)?.Recognition.List;
        return await SourceFile.OpenAsync(
            file, request.FileName, options with { KnownNames = options.KnownNames ?? readers.KnownNames, ListMember = options.ListMember ?? list }, cancellation);
    }

    private async Task<ImportPlan> PlanAsync(SourceFile source, InventoryImportRequest request, CancellationToken cancellation)
    {
        var mapping = request.Mapping;
        if (mapping is null && (request.Format == RecordReaders.Table || readers.Standards.Recognise(source.Columns) is null))
        {
            mapping = await remembered.FindAsync(request.BodyId, source.Columns, cancellation);
        }

        return await ImportPlan.MakeAsync(source, request.Format, mapping, readers, cancellation);
    }

    private async Task WriteAsync(InventoryWriter writer, List<EntryToWrite> entries, InventoryImportReport report, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        writer.Join(transaction);
        var at = clock.GetUtcNow().UtcDateTime;
        var outcomes = new List<(ImportOutcome Outcome, bool IsDeclared)>(entries.Count);
        foreach (var entry in entries)
        {
            outcomes.Add(await writer.WriteAsync(entry, at, cancellation));
        }

        await transaction.CommitAsync(cancellation);
        foreach (var (outcome, isDeclared) in outcomes)
        {
            report.Add(outcome);
            if (isDeclared)
            {
                report.Remark(ImportRemark.EntryIsDeclared, "");
            }
        }
    }

    private sealed class Run(RecordReader reader, InventoryImportReport report, RecordIds ids, int startAfterRow)
    {
        public List<EntryToWrite> Read(SourceRecord[] records)
        {
            var entries = new List<EntryToWrite>(records.Length);
            foreach (var record in records)
            {
                try
                {
                    if (record.Refusal is { } refusal)
                    {
                        throw new ImportRefusedException(refusal);
                    }

                    if (Read(record) is { } entry)
                    {
                        entries.Add(entry);
                    }
                }
                catch (ImportRefusedException refused) when (record.Row > startAfterRow)
                {
                    report.Refuse(record.Row, refused.Refusal);
                }
                catch (ImportRefusedException)
                {
                    // Reported by the import that was interrupted.
                }
            }

            return entries;
        }

        // Records before the start are read for their ids alone, so that a repeated id gets the same number again.
        private EntryToWrite? Read(SourceRecord record)
        {
            var recordHash = RecordHash.Of(record.Content);
            var reading = reader.Read(record.Content);
            var title = Limited(reading.Title ?? throw new ImportRefusedException(ImportFault.TitleIsMissing, TitleField), TitleField, LongestTitle);
            var id = ids.Take(Limited(reading.Id ?? DerivedId.Of(title, reading.Department), "id", LongestId), out var isRepeated);
            if (record.Row <= startAfterRow)
            {
                return null;
            }

            if (isRepeated)
            {
                report.Remark(ImportRemark.IdIsRepeated, reading.Id ?? title);
            }

            report.Add(reading);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{recordHash}{reader.Standard.Fingerprint}")));
            return new EntryToWrite(record.Row, id, title, reading.Department, reading.Values, hash, record.Content);
        }

        private string TitleField => reader.Standard.Fields.First(known => known.Target?.Path == "header.title").Name;

        private static string Limited(string text, string field, int longest) =>
            text.Length <= longest ? text : throw new ImportRefusedException(ImportFault.TextIsTooLong, field, text.Length, longest);
    }
}
