using Microsoft.EntityFrameworkCore;
using Registry.Domain.Notices;
using Registry.Domain.Publication;
using Registry.Domain.Questionnaire;
using Registry.Web.Imports.Reading;
using Registry.Web.Persistence;
using Registry.Web.Services;

namespace Registry.Web.Imports;

/// <summary>
/// Brings the records of another register in as published notices of imported bodies. A record is known by its format and its id there:
/// running the same file again changes nothing, and an import that was killed is simply run again.
/// </summary>
public sealed class ImportService(RegistryDbContext database, VersionWriter versions, ImportedBodies bodies, DefinitionCatalogue definitions, TimeProvider clock)
{
    // Writers wait for one another: fifty rows keep a person who saves an answer waiting for less than they notice.
    private const int RowsPerTransaction = 50;

    /// <summary>Reads the file twice: once to be sure that it is whole, so that a broken one leaves no trace, then to write.</summary>
    /// <param name="file">Seekable.</param>
    /// <param name="progress">Told after each transaction how many records are dealt with, and of how many.</param>
    /// <exception cref="ImportRefusedException">The file as a whole is refused; nothing was written.</exception>
    public async Task<ImportReport> ImportAsync(RegisterReader reader, Stream file, Action<int, int>? progress, CancellationToken cancellation)
    {
        var total = await reader.ReadAsync(file, cancellation).CountAsync(cancellation);
        var report = new ImportReport();
        var rowsById = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var records in reader.ReadAsync(file, cancellation).Chunk(RowsPerTransaction).WithCancellation(cancellation))
        {
            var notices = Interpret(reader, records, rowsById, report);
            await WriteAsync(notices, report, cancellation);
            progress?.Invoke(report.Read, total);
        }

        return report;
    }

    private List<(int Row, ImportedNotice Notice)> Interpret(
        RegisterReader reader, SourceRecord[] records, Dictionary<string, int> rowsById, ImportReport report)
    {
        var copiedAt = clock.GetUtcNow().UtcDateTime;
        var notices = new List<(int, ImportedNotice)>();
        foreach (var record in records)
        {
            try
            {
                var notice = record.Refusal is { } refusal ? throw new ImportRefusedException(refusal) : reader.Interpret(record, copiedAt);
                if (!rowsById.TryAdd(notice.Source.Id, record.Row))
                {
                    throw new ImportRefusedException(ImportFault.IdIsDuplicate, notice.Source.Id, rowsById[notice.Source.Id]);
                }

                notices.Add((record.Row, notice));
            }
            catch (ImportRefusedException refused)
            {
                report.Refuse(record.Row, refused.Refusal);
            }
        }

        return notices;
    }

    private async Task WriteAsync(List<(int Row, ImportedNotice Notice)> rows, ImportReport report, CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            return;
        }

        // One transaction from the look-up to the writing, so that two imports of one register cannot both create a notice.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);
        var known = await KnownAsync(rows[0].Notice.Source.Format, [.. rows.Select(row => row.Notice.Source.Id)], cancellation);
        var changed = rows.Where(row => known.GetValueOrDefault(row.Notice.Source.Id)?.SourceHash != row.Notice.Hash).ToList();
        var bodyByName = await bodies.FindOrAddAsync(
            rows[0].Notice.Source.Format, [.. changed.Select(row => row.Notice.BodyName)], cancellation);
        var batch = new List<VersionToWrite>();
        foreach (var (row, imported) in changed)
        {
            var notice = known.GetValueOrDefault(imported.Source.Id);
            if (notice?.Status == NoticeStatus.Withdrawn)
            {
                report.Refuse(row, new ImportRefusal(ImportFault.NoticeIsWithdrawn, notice.PublicId));
                continue;
            }

            report.Add(notice is null ? ImportOutcome.Created : ImportOutcome.Updated);
            batch.Add(Version(imported, notice ?? NewNotice(imported), bodyByName[imported.BodyName]));
        }

        for (var i = changed.Count; i < rows.Count; i++)
        {
            report.Add(ImportOutcome.Unchanged);
        }

        if (batch.Count > 0)
        {
            await versions.WriteAsync(batch, Actor.Registry, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        database.ChangeTracker.Clear();
    }

    private Task<Dictionary<string, Notice>> KnownAsync(string format, string[] ids, CancellationToken cancellation) => database.Notices
        .Include(notice => notice.Body)
        .Where(notice => notice.SourceFormat == format && ids.Contains(notice.SourceId))
        .ToDictionaryAsync(notice => notice.SourceId!, StringComparer.Ordinal, cancellation);

    private Notice NewNotice(ImportedNotice imported) => new()
    {
        PublicId = NoticeId.New().ToString(),
        Title = "",
        Language = imported.Language,
        DefinitionVersion = definitions.Current.Version,
        CreatedAt = imported.Source.CopiedAt,
        SourceFormat = imported.Source.Format,
        SourceId = imported.Source.Id,
    };

    private static VersionToWrite Version(ImportedNotice imported, Notice notice, Body body)
    {
        notice.Body = body;
        notice.Language = imported.Language;
        notice.SourceHash = imported.Hash;
        return new VersionToWrite(notice, imported.Values, [], imported.Source, imported.Source.CopiedAt, Reason: null, "notice-imported");
    }
}
