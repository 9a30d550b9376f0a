using System.CommandLine;
using Registry.Web.Services.Demonstration;

namespace Registry.Web.Commands;

/// <summary><c>demo generate</c>: publishes made-up notices of made-up bodies, to see the registry at the size it may reach.</summary>
internal static class DemoGenerateCommand
{
    private const int MostNotices = 1_000_000;

    private static readonly Option<int> Notices = new("--notices") { Description = "How many notices the registry should hold of this seed.", Required = true };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same notices.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> BesideReal = new("--beside-real-notices") { Description = "Go on although the registry holds notices of bodies that exist." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output." };

    static DemoGenerateCommand()
    {
        Notices.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int>() is < 1 or > MostNotices)
            {
                option.AddError($"--notices should be between 1 and {MostNotices}.");
            }
        });
        Seed.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int>() < 0)
            {
                option.AddError("--seed should be 0 or more.");
            }
        });
    }

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("generate", "Publish made-up notices of made-up bodies, marked as such. Run it again to go on after an interruption.") { Notices, Seed, BesideReal, Json };
        command.SetAction((parsed, cancellation) => runner.RunAsync((services, stop) => GenerateAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> GenerateAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var loader = services.GetRequiredService<GeneratedLoader>();
        if (!parsed.GetValue(BesideReal) && await loader.HasRealNoticesAsync(cancellation))
        {
            return await runner.RefuseAsync(
                "The registry holds notices of bodies that exist: made-up ones would stand among them. Use another data directory, or say --beside-real-notices.");
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        var progress = new ProgressBar(runner.Terminal.Error, onScreen: !Console.IsErrorRedirected, clock);
        var notices = parsed.GetValue(Notices);
        int added;
        try
        {
            added = await loader.LoadAsync(notices, parsed.GetValue(Seed), progress.Show, cancellation);
        }
        finally
        {
            progress.End();
        }

        await ReportAsync(runner, parsed.GetValue(Json), added, notices - added, clock.GetElapsedTime(start));
        return ExitCode.Done;
    }

    private static async Task ReportAsync(VerbRunner runner, bool json, int added, int known, TimeSpan time)
    {
        await runner.Terminal.Error.WriteLineAsync($"{added} made-up notices were published in {time.TotalSeconds:0.0} s; {known} were there already.");
        if (json)
        {
            await runner.WriteJsonAsync(new { added, known, seconds = Math.Round(time.TotalSeconds, 1) });
        }
    }
}
