using System.CommandLine;
using System.Text.Json;
using Registry.Web.Services.Territories;

namespace Registry.Web.Commands;

/// <summary><c>territories load</c>: brings in communes and intercommunal bodies.</summary>
internal static class TerritoriesCommand
{
    private const int RefusalsShown = 20;

    private static readonly string[] FileNames = ["communes.json", "epci.json"];

    public static Command Create(VerbRunner runner) => new("territories", "Bring in the communes and intercommunal bodies that people search by.") { Load(runner) };

    private static Command Load(VerbRunner runner)
    {
        var place = new Argument<string>("file-or-directory")
        {
            Description = "communes.json or epci.json of the npm package @etalab/decoupage-administratif, or the directory that holds them.",
        };
        var json = new Option<bool>("--json") { Description = "Print a summary for machines on standard output." };
        var command = new Command("load", "Bring in communes and intercommunal bodies with their INSEE codes. Run it again to bring them up to date.") { place, json };
        command.SetAction((parsed, cancellation) => runner.RunAsync(
            (services, stop) => LoadAsync(runner, runner.Terminal.Resolve(parsed.GetRequiredValue(place)), parsed.GetValue(json), services, stop), cancellation));
        return command;
    }

    private static async Task<int> LoadAsync(VerbRunner runner, string place, bool json, IServiceProvider services, CancellationToken cancellation)
    {
        var files = Files(place);
        var progress = new ProgressBar(runner.Terminal.Error, onScreen: !Console.IsErrorRedirected, services.GetRequiredService<TimeProvider>());
        TerritoryReport report;
        try
        {
            report = await services.GetRequiredService<TerritoryLoading>().LoadAsync(files, progress.Show, cancellation);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{string.Join(" and ", files)} cannot be read as lists of territories: {fault.Message}");
        }
        finally
        {
            progress.End();
        }

        await TellAsync(runner.Terminal.Error, report);
        if (json)
        {
            await runner.WriteJsonAsync(report);
        }

        return ExitCode.Done;
    }

    private static string[] Files(string place)
    {
        if (File.Exists(place))
        {
            return [place];
        }

        // The files lie in the package's directory "data".
        string[] directories = [place, Path.Combine(place, "data")];
        string[] files = [.. directories.SelectMany(directory => FileNames.Select(name => Path.Combine(directory, name))).Where(File.Exists)];
        return files.Length > 0 ? files : throw new RefusedException($"{place} is neither a file nor a directory with communes.json or epci.json in it.");
    }

    private static async Task TellAsync(TextWriter error, TerritoryReport report)
    {
        await error.WriteLineAsync(
            $"{report.Communes} communes, {report.FormerCommunes} names of former communes and {report.IntercommunalBodies} intercommunal bodies are known.");
        await error.WriteLineAsync($"{report.Added} added, {report.Changed} changed, {report.Removed} removed, {report.Unchanged} as before; {report.Refusals.Count} refused.");
        foreach (var refusal in report.Refusals.Take(RefusalsShown))
        {
            await error.WriteLineAsync($"{refusal.File}, record {refusal.Row}: {refusal.Reason}");
        }

        if (report.Refusals.Count > RefusalsShown)
        {
            await error.WriteLineAsync($"… and {report.Refusals.Count - RefusalsShown} more; --json lists all of them.");
        }
    }
}
