using System.CommandLine;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Commands;

/// <summary><c>questionnaire dictionary</c>: writes the data dictionary, as in <c>docs/data-dictionary.md</c>.</summary>
internal static class QuestionnaireDictionaryCommand
{
    private static readonly Option<string?> Definition = QuestionnaireFile.Definition();

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("dictionary", "Print the data dictionary of the questionnaire (Markdown) on standard output.") { Definition };
        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync(async (services, _) =>
        {
            var texts = QuestionnaireFile.Speak(services, null);
            var path = parsed.GetValue(Definition) is { } given ? runner.Terminal.Resolve(given) : null;
            await runner.Terminal.Output.WriteAsync(DataDictionary.Write(QuestionnaireFile.ReadDefinition(path, texts)));
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
