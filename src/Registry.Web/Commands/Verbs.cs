using System.CommandLine;
using System.CommandLine.Invocation;

namespace Registry.Web.Commands;

/// <summary>The verbs of the executable. Without a verb it serves.</summary>
public static class Verbs
{
    /// <summary>One line per verb; each has a file of its own.</summary>
    private static readonly Func<VerbRunner, Command>[] All =
    [
        BodyCommand.Create,
        DemoCommand.Create,
        ExportCommand.Create,
        ImportCommand.Create,
        MigrateCommand.Create,
        PeaksCommand.Create,
        QuestionnaireCommand.Create,
        ReindexCommand.Create,
        StandardsCommand.Create,
        TemplateCommand.Create,
        TerritoriesCommand.Create,
        UserCommand.Create,
    ];

    private static readonly string[] Help = ["-h", "-?", "--help", "--version"];

    /// <summary>Anything but settings (<c>--urls …</c>, <c>--Registry:PublicUrl=…</c>) is meant for a verb, so that a mistyped verb is refused instead of served.</summary>
    public static bool AreMeantBy(string[] args) => args.Length > 0 && (!args[0].StartsWith("--", StringComparison.Ordinal) || Help.Contains(args[0]));

    public static Task<int> RunAsync(string[] args, Terminal terminal, params string[] configuration)
    {
        var root = new RootCommand("Register of public algorithms. Without a verb it serves: --urls http://localhost:5080 says where.");
        foreach (var create in All)
        {
            root.Add(create(new VerbRunner(terminal, configuration)));
        }

        return RunAsync(root.Parse(args), terminal);
    }

    private static async Task<int> RunAsync(ParseResult parsed, Terminal terminal)
    {
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync("“--help” after a verb shows how it is used.");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }
}
