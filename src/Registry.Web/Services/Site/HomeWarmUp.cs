using Registry.Web.Setup;

namespace Registry.Web.Services.Site;

/// <summary>Asks the questions of the home page while the server begins to listen: the first visitor does not wait until the database is reached.</summary>
internal sealed class HomeWarmUp(IServiceScopeFactory scopes) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewestNotices>().FirstAsync(1, RequestLanguage.French, stoppingToken);
        await scope.ServiceProvider.GetRequiredService<RegisterFigures>().CountAsync(stoppingToken);
        await scope.ServiceProvider.GetRequiredService<RecentChanges>().LastAsync(1, stoppingToken);
        await scope.ServiceProvider.GetRequiredService<AccessibilityService>().CurrentAsync(stoppingToken);
    }
}
