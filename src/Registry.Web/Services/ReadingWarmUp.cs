using Microsoft.EntityFrameworkCore;
using Registry.Web.Persistence;
using Registry.Web.Search.Synonyms;

namespace Registry.Web.Services;

/// <summary>Reads how entities lie in tables, synonyms and facets while the first visitors read the home page, so that neither their first notice nor their first search waits for them.</summary>
internal sealed class ReadingWarmUp(
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
        var database = scope.ServiceProvider.GetRequiredService<RegistryDbContext>();
        database.Model.GetRelationalModel();
        _ = SynonymCatalogue.Shipped;
        await facets.AtAsync(revisions.Current(), database, stoppingToken);
    }
}
