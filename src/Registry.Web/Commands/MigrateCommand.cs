using System.CommandLine;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary><c>migrate</c>: creates the database or brings it up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create(VerbRunner runner)
    {
        var json = new Option<bool>("--json") { Description = "Print a summary for machines on standard output." };
        var command = new Command("migrate", "Create the database or bring it up to date. Make a backup first.") { json };
        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync(async (services, stop) =>
        {
            var applied = await DatabaseStartup.MigrateAsync(services, stop);
            await runner.Terminal.Error.WriteLineAsync(applied.Count == 0
                ? "The database was up to date."
                : $"The database is up to date; applied: {string.Join(", ", applied)}.");
            if (parsed.GetValue(json))
            {
                await runner.WriteJsonAsync(new { applied });
            }

            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
