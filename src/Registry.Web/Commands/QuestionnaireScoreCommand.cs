using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Registry.Domain.Assessment;

namespace Registry.Web.Commands;

/// <summary><c>questionnaire score</c>: assesses the answer sets of a file.</summary>
internal static class QuestionnaireScoreCommand
{
    private static readonly Argument<string> File = new("file") { Description = "Answer sets (YAML): a list “examples”, each with id, header and answers." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the results as a JSON array on standard output." };
    private static readonly Option<DateOnly?> Today = new("--today")
    {
        Description = "The day on which dates are past or not, as 2026-11-23. By default today.",
        CustomParser = ReadDay,
    };

    private static readonly Option<string?> Definition = QuestionnaireFile.Definition();
    private static readonly Option<string?> Language = QuestionnaireFile.Language();

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("score", "Score answer sets: level, safeguards, flags, and the path that led there.") { File, Json, Today, Definition, Language };
        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync((services, _) => ScoreAsync(runner, parsed, services), cancellation));
        return command;
    }

    private static async Task<int> ScoreAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services)
    {
        var terminal = runner.Terminal;
        var texts = QuestionnaireFile.Speak(services, parsed.GetValue(Language));
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var today = parsed.GetValue(Today) ?? DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
        var definition = QuestionnaireFile.ReadDefinition(parsed.GetValue(Definition) is { } path ? terminal.Resolve(path) : null, texts);
        try
        {
            var sets = QuestionnaireFile.Read(terminal.Resolve(parsed.GetRequiredValue(File)), texts, reader => AnswerFile.Read(reader, definition));
            var results = sets.Select(set => (set.Id, Assessor.Assess(definition, set.Answers, today))).ToList();
            await terminal.Output.WriteAsync(parsed.GetValue(Json) ? Write(results) : new ScoreText(definition, texts, language).Of(results));
            return ExitCode.Done;
        }
        catch (AnswerFileException fault)
        {
            foreach (var mistake in fault.Mistakes)
            {
                await terminal.Error.WriteLineAsync(mistake.In(language));
            }

            return ExitCode.InvalidValues;
        }
    }

    private static string Write(IEnumerable<(System.Text.Json.Nodes.JsonNode Id, AssessmentResult Result)> results)
    {
        using var output = new MemoryStream();
        ReferenceOutput.Write(output, results);
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    private static DateOnly? ReadDay(ArgumentResult given)
    {
        if (DateOnly.TryParseExact(given.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        given.AddError($"--today is “{given.Tokens[0].Value}”: give a day as 2026-11-23.");
        return null;
    }
}
