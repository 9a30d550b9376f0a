using System.CommandLine;
using Microsoft.Extensions.Localization;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Commands;

/// <summary><c>questionnaire check</c>: reads a definition or an extension pack and names every mistake with its place.</summary>
internal static class QuestionnaireCheckCommand
{
    private static readonly Argument<string> File = new("file") { Description = "A definition, or an extension pack." };
    private static readonly Option<string?> Language = QuestionnaireFile.Language();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result for machines on standard output." };

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("check", "Check a definition file or an extension pack, dead questions and impossible levels included.") { File, Language, Json };
        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync((services, _) => CheckAsync(runner, parsed, services), cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services)
    {
        var texts = QuestionnaireFile.Speak(services, parsed.GetValue(Language));
        var path = runner.Terminal.Resolve(parsed.GetRequiredValue(File));
        var result = QuestionnaireFile.Read(path, texts, reader => Check(path, reader.ReadToEnd()));
        if (parsed.GetValue(Json))
        {
            await runner.WriteJsonAsync(result);
        }

        await SayAsync(runner.Terminal.Error, result, texts);
        return result.Valid ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task SayAsync(TextWriter error, Result result, IStringLocalizer texts)
    {
        foreach (var mistake in result.Errors)
        {
            await error.WriteLineAsync(texts["Check.Mistake", result.File, mistake.Line, mistake.Column, mistake.Where, mistake.Message]);
        }

        await error.WriteLineAsync(result.Valid
            ? texts["Check.Right", result.File, result.Id!, result.Version!, result.Fields, result.Questions]
            : texts["Check.Wrong", result.File, result.Errors.Count]);
    }

    private static Result Check(string path, string text)
    {
        try
        {
            var definition = IsExtension(text) ? AddToShipped(path, text) : DefinitionReader.Read(text, path);
            return new Result(path, true, definition.Id, definition.Version, definition.Header.Count, definition.Questions.Count, []);
        }
        catch (DefinitionException fault)
        {
            return new Result(path, false, null, null, 0, 0, fault.Errors);
        }
    }

    private static bool IsExtension(string text) => text.Split('\n').Any(line => line.StartsWith(ExtensionPackReader.FirstKey + ":", StringComparison.Ordinal));

    private static QuestionnaireDefinition AddToShipped(string path, string text)
    {
        using var reader = new StringReader(text);
        return ExtensionPackReader.Add(Definitions.All, reader, path)[^1];
    }

    /// <param name="Id">Of the questionnaire, with the pack in it; null when the file has mistakes.</param>
    private sealed record Result(string File, bool Valid, string? Id, string? Version, int Fields, int Questions, IReadOnlyList<DefinitionError> Errors);
}
