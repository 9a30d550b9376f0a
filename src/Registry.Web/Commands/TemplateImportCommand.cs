using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Registry.Web.Imports;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Templates;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary><c>template import</c>: publishes the records of files as templates of a body.</summary>
internal static class TemplateImportCommand
{
    private static readonly Argument<string[]> Files = new("file") { Description = "Files in a standard that the registry reads, such as those that suppliers give to Dutch municipalities.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Body = new("--body") { Description = "The author of the templates, by its name in addresses.", Required = true };
    private static readonly Option<string?> Language = new("--language") { Description = "Language of the messages: fr or en. By default the one of the system." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output." };

    static TemplateImportCommand() => Language.AcceptOnlyFromAmong("fr", "en");

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("import", "Publish the records of files as templates. Run it again to bring them up to date.") { Files, Body, Language, Json };
        command.SetAction((parsed, cancellation) => runner.RunAsync((services, stop) => ImportAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> ImportAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        LanguageSetup.Speak(parsed.GetValue(Language) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var words = new ImportWords(runner, services.GetRequiredService<IStringLocalizer<ImportTexts>>(), json: false);
        var slug = parsed.GetRequiredValue(Body);
        if (await services.GetRequiredService<BodyService>().FindAsync(slug, cancellation) is not { ImportedFrom: null } author)
        {
            return await words.RefuseAsync(new ImportRefusal(ImportFault.BodyIsUnknown, slug));
        }

        var files = new List<FileSummary>();
        var isDone = true;
        foreach (var path in parsed.GetRequiredValue(Files))
        {
            try
            {
                await using var file = ImportFile.Open(runner.Terminal.Resolve(path));
                var report = await services.GetRequiredService<TemplateImport>().ImportAsync(author, file, Path.GetFileName(path), Actor.Registry, cancellation);
                await words.TellAsync(report);
                files.Add(new FileSummary(path, report.Read, report.Created, report.Updated, report.Unchanged, words.Refusals(report.Refusals)));
            }
            catch (ImportRefusedException refused)
            {
                await words.RefuseAsync(refused.Refusal);
                files.Add(new FileSummary(path, 0, 0, 0, 0, []) { Error = words.Sentence(refused.Refusal) });
                isDone = false;
            }
        }

        if (parsed.GetValue(Json))
        {
            await runner.WriteJsonAsync(new Summary(
                files.Sum(file => file.Read), files.Sum(file => file.Created), files.Sum(file => file.Updated), files.Sum(file => file.Unchanged), files.Sum(file => file.Refusals.Count), files));
        }

        return isDone ? ExitCode.Done : ExitCode.Refused;
    }

    private sealed record Summary(int Read, int Created, int Updated, int Unchanged, int Refused, IReadOnlyList<FileSummary> Files);

    private sealed record FileSummary(string File, int Read, int Created, int Updated, int Unchanged, IReadOnlyList<ImportWords.Refusal> Refusals)
    {
        /// <summary>Why the file as a whole is refused; null otherwise.</summary>
        public string? Error { get; init; }
    }
}
