using System.CommandLine;
using Microsoft.Extensions.Localization;
using Registry.PollutionPeaks.Simulation;

namespace Registry.Web.Commands;

/// <summary><c>peaks simulate</c>: writes years of days in a city that does not exist.</summary>
internal static class PeaksSimulateCommand
{
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same days, anywhere.", DefaultValueFactory = _ => SimulatedCity.DefaultSeed };
    private static readonly Option<int> Years = new("--years") { Description = $"1 to {SimulatedCity.MostYears}.", DefaultValueFactory = _ => SimulatedCity.DefaultYears };
    private static readonly Option<string> Out = new("--out") { Description = "The plain CSV to write; one that is there is replaced.", Required = true };
    private static readonly Option<string> City = new("--city") { Description = "Name of the fictional city.", DefaultValueFactory = _ => SimulatedCity.DefaultName };
    private static readonly Option<string?> Language = PeaksData.Language();
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output." };

    static PeaksSimulateCommand()
    {
        Years.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > SimulatedCity.MostYears)
            {
                result.AddError($"--years is a whole number from 1 to {SimulatedCity.MostYears}.");
            }
        });
        City.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && (string.IsNullOrWhiteSpace(name) || name.Any(",;\"\r\n#".Contains)))
            {
                result.AddError("--city is a name without commas, semicolons, quotation marks or line breaks.");
            }
        });
    }

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("simulate", "Write years of simulated days in a fictional city, as plain CSV.") { Seed, Years, Out, City, Language, Json };
        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync((services, _) => SimulateAsync(runner, parsed, services), cancellation));
        return command;
    }

    private static async Task<int> SimulateAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services)
    {
        var texts = PeaksData.Speak(services, parsed.GetValue(Language));
        var city = new SimulatedCity(parsed.GetValue(Seed), parsed.GetValue(Years), parsed.GetRequiredValue(City));
        var path = runner.Terminal.Resolve(parsed.GetRequiredValue(Out));
        Write(city, path, texts);
        var data = city.Read();
        await runner.Terminal.Error.WriteLineAsync(texts["Simulated", data.Table.Rows.Count, city.Name, path, city.Seed]);
        if (parsed.GetValue(Json))
        {
            await runner.WriteJsonAsync(new Summary(path, Simulated: true, city.Seed, city.Years, city.Name, data.Table.Rows.Count, data.Sheet.First, data.Sheet.Last));
        }

        return ExitCode.Done;
    }

    private static void Write(SimulatedCity city, string path, IStringLocalizer texts)
    {
        try
        {
            using var writer = new StreamWriter(path);
            city.Write(writer);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(texts["NotWritten", path, fault.Message]);
        }
    }

    private sealed record Summary(string File, bool Simulated, int Seed, int Years, string City, int Days, DateOnly First, DateOnly Last);
}
