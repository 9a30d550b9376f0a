using System.CommandLine;
using Registry.Web.Services;

namespace Registry.Web.Commands;

/// <summary><c>reindex</c>: writes anew what search and directories know of published notices.</summary>
internal static class ReindexCommand
{
    public static Command Create(VerbRunner runner)
    {
        var json = new Option<bool>("--json") { Description = "Print a summary for machines on standard output." };
        var command = new Command("reindex", "Write anew the facets, the words, the suppliers and the datasets of all published notices, from their stored versions.") { json };
        command.SetAction((parsed, cancellation) => runner.RunAsync((services, stop) => RunAsync(runner, parsed.GetValue(json), services, stop), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(VerbRunner runner, bool json, IServiceProvider services, CancellationToken cancellation)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        var progress = new ProgressBar(runner.Terminal.Error, onScreen: !Console.IsErrorRedirected, clock);
        ReindexReport report;
        try
        {
            report = await services.GetRequiredService<Reindexing>().RunAsync(progress.Show, cancellation);
        }
        finally
        {
            progress.End();
        }

        await runner.Terminal.Error.WriteLineAsync($"{report.Notices} notices were indexed anew; {report.Removed} that are not public had entries, now removed.");
        if (json)
        {
            await runner.WriteJsonAsync(new { report.Notices, report.Removed, Seconds = Math.Round(clock.GetElapsedTime(start).TotalSeconds, 1) });
        }

        return ExitCode.Done;
    }
}
