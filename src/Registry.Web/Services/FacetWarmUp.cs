using Registry.Web.Persistence;

namespace Registry.Web.Services;

/// <summary>Reads the facets while the first visitors read other pages, so that the first search does not wait for them.</summary>
internal sealed class FacetWarmUp(
    IServiceScopeFactory scopes, PublishedFacets facets, RevisionWatch revisions, IHostApplicationLifetime lifetime, TimeProvider clock) : BackgroundService
{
    /// <summary>A million rows take a processor for a second: the first pages come first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.Delay(Pause, clock, stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        await facets.AtAsync(revisions.Current(), scope.ServiceProvider.GetRequiredService<RegistryDbContext>(), stoppingToken);
    }
}
