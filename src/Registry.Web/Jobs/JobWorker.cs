using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;
using Registry.Web.Services.Imports;

namespace Registry.Web.Jobs;

/// <summary>
/// Carries out one job at a time, the oldest first. A job that was running when the process ended goes on after its last row at the next start;
/// one that failed says so and keeps what it did.
/// </summary>
internal sealed class JobWorker(IServiceScopeFactory scopes, JobSignal signal, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan CleaningPeriod = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RestAsync(cancellation => Task.Delay(QuietStart.Rest, cancellation), stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(RunAllAsync, stoppingToken);
            await TryAsync(CleanAsync, stoppingToken);
            await RestAsync(cancellation => Task.Delay(CleaningPeriod, clock, cancellation), stoppingToken);
        }
    }

    /// <summary>Until somebody asks for a job, at most as long as is said.</summary>
    private async Task RestAsync(Func<CancellationToken, Task> atMost, CancellationToken stopping)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(signal.WaitAsync(rest.Token), atMost(rest.Token));
        await rest.CancelAsync();
    }

    private async Task RunAllAsync(CancellationToken stopping)
    {
        while (await NextAsync(stopping) is { } id)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<InventoryImportJob>().RunAsync(id, stopping);
        }
    }

    private async Task<long?> NextAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<RegistryDbContext>().Jobs;
        return await jobs.Where(job => job.State == JobState.Running || job.State == JobState.Waiting)
            .OrderBy(job => job.Id).Select(job => (long?)job.Id).FirstOrDefaultAsync(stopping);
    }

    private async Task CleanAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportJobs>().DeleteOldFilesAsync(stopping);
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            await work(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The job goes on at the next start.
        }
        catch (Exception fault)
        {
            // A fault in one round is no reason to stop the site.
            log.RoundFailed(fault);
        }
    }
}

internal static partial class JobLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The worker could not look after its jobs; the next round tries again.")]
    public static partial void RoundFailed(this ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} failed.")]
    public static partial void JobFailed(this ILogger log, long id, Exception fault);
}
