using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Registry.Domain.Standards.Columns;
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
/// <param name="ByUserId">Who imports; null for the registry itself.</param>
/// <param name="StartAfterRow">The last record that an interrupted import dealt with; 0 to begin. Records up to it are read but neither written nor counted.</param>
/// <param name="Before">What the interrupted import reported; the report goes on from it.</param>
public sealed record InventoryImportRequest(
    long BodyId,
    string FileName,
    string Format = RecordReaders.Auto,
    ColumnMapping? Mapping = null,
    string Language = "fr",
    SourceFileOptions? File = null,
    long? ByUserId = null,
    int StartAfterRow = 0,
    KeptReport? Before = null);

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

    /// <summary>How the file would be read: the standard recognised, or where its columns would go. Writes nothing.</summary>
    /// <exception cref="ImportRefusedException">The file as a whole is refused.</exception>
    public async Task<ImportPlan> ProposeAsync(Stream file, InventoryImportRequest request, CancellationToken cancellation)
    {
        await using var source = await OpenAsync(file, request, cancellation);
        return await PlanAsync(source, request, cancellation);
    }

    /// <param name="file">Seekable.</param>
    /// <param name="progress">Told in each transaction before it is committed, so that what it stores is stored with the entries.</param>
    /// <returns>With a fault where the file could not be read to its end: the transactions before that place stay.</returns>
    /// <exception cref="ImportRefusedException">The file as a whole is refused at its beginning.</exception>
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

        var report = request.Before is { } before ? InventoryImportReport.Continue(before) : new InventoryImportReport { Format = plan.Format, Encoding = source.Encoding };
        if (request.Before is null)
        {
            report.RemarkAll(ImportRemark.SheetIsNotRead, source.OtherSheets);
        }

        var run = new RecordRun(reader, report, new RecordIds(), request.StartAfterRow);
        // Open throughout, so that the commands stay prepared; the context closes it with itself.
        await database.Database.OpenConnectionAsync(cancellation);
        // The transactions of an import need not reach the disk one by one: it is acknowledged at its end, and goes on or is run again after a power cut.
        await database.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL", cancellation);
        await using var writer = new InventoryWriter(database, request.BodyId, plan.Format);
        try
        {
            await foreach (var records in RecordBatches.ReadAsync(source, RowsPerTransaction, cancellation))
            {
                var entries = run.Read(records);
                if (records[^1].Row > request.StartAfterRow)
                {
                    await WriteAsync(writer, entries, report, () => progress?.Invoke(new InventoryImportProgress(records[^1].Row, report)) ?? Task.CompletedTask, cancellation);
                }
            }
        }
        catch (ImportRefusedException refused)
        {
            report.Fault = refused.Refusal;
        }
        finally
        {
            await database.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL", CancellationToken.None);
        }

        await RecordAsync(request, report);
        return report;
    }

    /// <summary>The file, opened as the request says.</summary>
    /// <exception cref="ImportRefusedException">It cannot be read.</exception>
    public async Task<SourceFile> OpenAsync(Stream file, InventoryImportRequest request, CancellationToken cancellation)
    {
        var options = readers.Options(request.File);
        return await SourceFile.OpenAsync(
            file, request.FileName, options with { ListMember = options.ListMember ?? readers.Standards.Find(request.Format)?.Recognition.List }, cancellation);
    }

    /// <summary>How an opened file will be read.</summary>
    /// <exception cref="ImportRefusedException">The format or the mapping cannot be used.</exception>
    public async Task<ImportPlan> PlanAsync(SourceFile source, InventoryImportRequest request, CancellationToken cancellation)
    {
        var mapping = request.Mapping;
        if (mapping is null && (request.Format == RecordReaders.Table || readers.Standards.Recognise(source.Columns) is null))
        {
            mapping = await remembered.FindAsync(request.BodyId, source.Columns, cancellation);
        }

        return await ImportPlan.MakeAsync(source, request.Format, mapping, readers, cancellation);
    }

    private async Task WriteAsync(InventoryWriter writer, List<EntryToWrite> entries, InventoryImportReport report, Func<Task> beforeCommit, CancellationToken cancellation)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        writer.Join(transaction);
        var at = clock.GetUtcNow().UtcDateTime;
        var outcomes = new List<(ImportOutcome Outcome, bool IsDeclared)>(entries.Count);
        foreach (var entry in entries)
        {
            outcomes.Add(await writer.WriteAsync(entry, at, cancellation));
        }

        // From here on nothing stops the transaction: what is reported is what is written.
        foreach (var (outcome, isDeclared) in outcomes)
        {
            report.Add(outcome);
            if (isDeclared)
            {
                report.Remark(ImportRemark.EntryIsDeclared, "");
            }
        }

        await beforeCommit();
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Records what an import changed, whole or stopped halfway.</summary>
    public async Task RecordAsync(InventoryImportRequest request, InventoryImportReport report)
    {
        if (report.Created + report.Updated == 0)
        {
            return;
        }

        database.Acts.Add(new Act
        {
            At = clock.GetUtcNow().UtcDateTime,
            ByUserId = request.ByUserId,
            Kind = "inventory-imported",
            BodyId = request.BodyId,
            Reason = string.Create(CultureInfo.InvariantCulture, $"created {report.Created}, updated {report.Updated}, unchanged {report.Unchanged}, refused {report.Refusals.Count}"),
        });
        await database.SaveChangesAsync(CancellationToken.None);
    }
}
