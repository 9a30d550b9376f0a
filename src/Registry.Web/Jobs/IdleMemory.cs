using System.Runtime;
using Microsoft.Data.Sqlite;

namespace Registry.Web.Jobs;

/// <summary>
/// Gives memory back to the machine when nobody has asked for anything for some seconds: with a large processor cache the collector would keep
/// what a busy hour needed for days, and a small town's registry shares its machine with other programs. Files that were read are given back every half minute.
/// </summary>
internal sealed class IdleMemory : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <summary>Bytes that an idle process may still allocate in one period.</summary>
    private const long Idle = 1 << 20;

    /// <summary>Bytes allocated since the last time below which there is nothing to give back.</summary>
    private const long WorthIt = 32 << 20;

    /// <summary>Periods after which files are given back although there are readers: what they need is mapped again at once, what only the start needed is not.</summary>
    private const int FilePeriods = 6;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        long seen = 0;
        long given = 0;
        HashSet<string> files = [];
        for (var turn = 0; await timer.WaitForNextTickAsync(stoppingToken); turn++)
        {
            var allocated = GC.GetTotalAllocatedBytes();
            var isIdle = allocated - seen < Idle && allocated - given > WorthIt;
            if (isIdle)
            {
                GiveBackHeap();
                given = allocated;
            }

            if (isIdle || turn % FilePeriods == 1)
            {
                NativeMemory.GiveBackFiles(files);
            }

            files = NativeMemory.FilesOnlyRead();
            seen = GC.GetTotalAllocatedBytes();
        }
    }

    private static void GiveBackHeap()
    {
        // Each kept connection has a cache of pages of its own.
        SqliteConnection.ClearAllPools();
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeMemory.GiveBackFreed();
    }
}
