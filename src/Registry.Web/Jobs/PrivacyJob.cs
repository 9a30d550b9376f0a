using Registry.Web.Services.Asking;
using Registry.Web.Services.Inventories;

namespace Registry.Web.Jobs;

/// <summary>Erases what identifies people who asked or answered and has served, soon after the start and then twice a day.</summary>
internal sealed class PrivacyJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PrivacyJob> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(12);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(QuietStart.Rest, stoppingToken);
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            await EraseAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AskerPrivacy>().EraseAsync(cancellation);
            await scope.ServiceProvider.GetRequiredService<CampaignService>().EraseNamesAsync(cancellation);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException)
        {
            // A busy database is no reason to stop the site: the next round erases the same rows.
            log.CouldNotErase(fault);
        }
    }
}

internal static partial class PrivacyLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Could not erase the addresses of people who asked or the names of people who answered; the next round tries again.")]
    public static partial void CouldNotErase(this ILogger log, Exception fault);
}
