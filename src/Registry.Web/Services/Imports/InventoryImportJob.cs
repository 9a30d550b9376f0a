using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Registry.Web.Imports;
using Registry.Web.Jobs;
using Registry.Web.Persistence;

namespace Registry.Web.Services.Imports;

/// <summary>Carries out an import that was started in the browser, and keeps with its job how far it is.</summary>
internal sealed class InventoryImportJob(RegistryDbContext database, ImportJobs jobs, InventoryImport imports, TimeProvider clock, ILogger<InventoryImportJob> log)
{
    // A report may be large: it is not written with each fifty rows. After a power cut, what was done since counts as unchanged.
    private static readonly TimeSpan KeepingPeriod = TimeSpan.FromSeconds(1);

    private InventoryImportReport? _report;
    private long _keptAt;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="OperationCanceledException">The process stops; the job goes on at the next start.</exception>
    public async Task RunAsync(long id, CancellationToken stopping)
    {
        var job = await database.Jobs.AsNoTracking().SingleAsync(job => job.Id == id, stopping);
        await database.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(
            known => known.SetProperty(one => one.State, JobState.Running).SetProperty(one => one.StartedAt, job.StartedAt ?? Now).SetProperty(one => one.HeartbeatAt, Now), stopping);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var request = ImportArguments.Of(job).ToRequest(job);
        try
        {
            await using var file = jobs.Open(id);
            await CountAsync(job, file, request, cancelled.Token);
            var report = await imports.ImportAsync(file, request, at => KeepAsync(id, at, cancelled), cancelled.Token);
            await EndAsync(id, report.Fault is null ? JobState.Done : JobState.Failed, report.Keep());
        }
        catch (ImportRefusedException refused)
        {
            await EndAsync(id, JobState.Failed, Kept(request) with { Fault = refused.Refusal });
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            await RecordAsync(request);
            await EndAsync(id, JobState.Cancelled, Kept(request));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.JobFailed(id, fault);
            await RecordAsync(request);
            await EndAsync(id, JobState.Failed, Kept(request) with { Fault = new ImportRefusal(ImportFault.ImportFailed) });
        }
    }

    private KeptReport Kept(InventoryImportRequest request) => _report?.Keep() ?? request.Before ?? new KeptReport("", null, 0, 0, 0, null, [], [], []);

    private async Task RecordAsync(InventoryImportRequest request)
    {
        database.ChangeTracker.Clear();
        if (_report is not null)
        {
            await imports.RecordAsync(request, _report);
        }
    }

    /// <summary>The file is read once more than needed, so that a person sees how much is left.</summary>
    private async Task CountAsync(Job job, FileStream file, InventoryImportRequest request, CancellationToken cancellation)
    {
        if (job.TotalRows is not null)
        {
            return;
        }

        await using var source = await imports.OpenAsync(file, request, cancellation);
        try
        {
            var total = await source.ReadAsync(cancellation).CountAsync(cancellation);
            await database.Jobs.Where(known => known.Id == job.Id).ExecuteUpdateAsync(known => known.SetProperty(one => one.TotalRows, total), cancellation);
        }
        catch (ImportRefusedException)
        {
            // The import meets the same fault, and says what was done before it.
        }
    }

    private async Task KeepAsync(long id, InventoryImportProgress at, CancellationTokenSource cancelled)
    {
        var isFirst = _report is null;
        _report = at.Report;
        if (!isFirst && Stopwatch.GetElapsedTime(_keptAt) < KeepingPeriod)
        {
            return;
        }

        _keptAt = Stopwatch.GetTimestamp();
        var result = ImportArguments.Write(at.Report.Keep());
        await database.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(
            job => job.SetProperty(one => one.DoneRows, at.Row).SetProperty(one => one.Result, result).SetProperty(one => one.HeartbeatAt, Now), CancellationToken.None);
        if (await database.Jobs.AnyAsync(job => job.Id == id && job.IsCancellationRequested, CancellationToken.None))
        {
            await cancelled.CancelAsync();
        }
    }

    private Task<int> EndAsync(long id, JobState state, KeptReport report)
    {
        var rows = report.Created + report.Updated + report.Unchanged + report.Refusals.Count;
        var result = ImportArguments.Write(report);
        return database.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(
            job => job.SetProperty(one => one.State, state).SetProperty(one => one.DoneRows, rows).SetProperty(one => one.Result, result)
                .SetProperty(one => one.HeartbeatAt, Now).SetProperty(one => one.EndedAt, Now), CancellationToken.None);
    }
}
