using System.CommandLine;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;
using Registry.Web.Imports;

namespace Registry.Web.Commands;

/// <summary><c>standards …</c>: other registers' formats.</summary>
internal static class StandardsCommand
{
    public static Command Create(VerbRunner runner) => new("standards", "Formats of other registers: convert a file, or print what each format holds.")
    {
        StandardsConvertCommand.Create(runner),
        Page(runner),
    };

    private static Command Page(VerbRunner runner)
    {
        var command = new Command("page", "Print what every standard holds (Markdown), as in docs/standards.md.");
        command.SetAction((_, cancellation) => runner.RunUnpreparedAsync(async (services, _) =>
        {
            await runner.Terminal.Output.WriteAsync(StandardsPage.Write(services.GetRequiredService<StandardCatalogue>(), services.GetRequiredService<DefinitionCatalogue>().Current, SourceText.Clean));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
