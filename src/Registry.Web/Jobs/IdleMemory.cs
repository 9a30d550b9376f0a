using System.Runtime;
using Microsoft.Data.Sqlite;

namespace Registry.Web.Jobs;

/// <summary>
/// Gives memory back to the machine when nobody has asked for anything for some seconds: with a large processor cache the collector would keep
/// what a busy hour needed for days, and a small town's registry shares its machine with other programs.
/// </summary>
internal sealed class IdleMemory : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <summary>Bytes that an idle process may still allocate in one period.</summary>
    private const long Idle = 1 << 20;

    /// <summary>Bytes allocated since the last time below which there is nothing to give back.</summary>
    private const long WorthIt = 32 << 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        long seen = 0;
        long given = 0;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var allocated = GC.GetTotalAllocatedBytes();
            if (allocated - seen < Idle && allocated - given > WorthIt)
            {
                // Each kept connection has a cache of pages of its own.
                SqliteConnection.ClearAllPools();
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                NativeMemory.GiveBackFreed();
                if (given == 0)
                {
                    // Once: later, what is in memory is what readers need.
                    NativeMemory.GiveBackCode();
                }

                given = allocated;
            }

            seen = allocated;
        }
    }
}
