using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Registry.Web.Imports;
using Registry.Web.Resources;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary><c>import</c>: brings in the records of another register.</summary>
internal static class ImportCommand
{
    private const int RefusalsShown = 20;

    private static readonly Argument<string> File = new("file") { Description = "The file to read." };
    private static readonly Option<string> Format = new("--format") { Description = "What the file is: nl (Dutch register) or atrs (British records).", Required = true };
    private static readonly Option<string?> Language = new("--language") { Description = "Language of the messages: fr or en. By default the one of the system." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output." };

    static ImportCommand()
    {
        Format.AcceptOnlyFromAmong("nl", "atrs");
        Language.AcceptOnlyFromAmong("fr", "en");
    }

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("import", "Bring in the records of another register as published notices. Run it again to bring them up to date.")
        {
            File, Format, Language, Json,
        };
        command.SetAction((parsed, cancellation) => runner.RunAsync((services, stop) => ImportAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> ImportAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        LanguageSetup.Speak(parsed.GetValue(Language) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var texts = services.GetRequiredService<IStringLocalizer<ImportTexts>>();
        var path = runner.Terminal.Resolve(parsed.GetRequiredValue(File));
        var progress = new ProgressBar(runner.Terminal.Error, onScreen: !Console.IsErrorRedirected, services.GetRequiredService<TimeProvider>());
        try
        {
            await using var file = ImportFile.Open(path);
            var reader = services.GetServices<IRecordReader>().Single(reader => reader.Format == parsed.GetRequiredValue(Format));
            var report = await services.GetRequiredService<ImportService>().ImportAsync(reader, file, progress.Show, cancellation);
            progress.End();
            await ReportAsync(runner, texts, report, parsed.GetValue(Json));
            return ExitCode.Done;
        }
        catch (ImportRefusedException refused)
        {
            progress.End();
            var reason = Sentence(texts, refused.Refusal);
            if (parsed.GetValue(Json))
            {
                await runner.WriteJsonAsync(Summary.Of(new ImportReport(), texts) with { Error = reason });
            }

            return await runner.RefuseAsync(reason);
        }
        catch (OperationCanceledException)
        {
            progress.End();
            return await runner.RefuseAsync(texts["Interrupted"]);
        }
        catch (Exception fault) when (fault is SqliteException or DbUpdateException { InnerException: SqliteException })
        {
            progress.End();
            return await runner.RefuseAsync(texts["DatabaseFailed", (fault.InnerException ?? fault).Message]);
        }
    }

    private static async Task ReportAsync(VerbRunner runner, IStringLocalizer texts, ImportReport report, bool json)
    {
        var error = runner.Terminal.Error;
        await error.WriteLineAsync(texts["Report", report.Read, report.Created, report.Updated, report.Unchanged, report.Refusals.Count]);
        foreach (var refused in report.Refusals.Take(RefusalsShown))
        {
            await error.WriteLineAsync(texts["RefusedRow", refused.Row, Sentence(texts, refused.Refusal)]);
        }

        if (report.Refusals.Count > RefusalsShown)
        {
            await error.WriteLineAsync(texts["MoreRefusedRows", report.Refusals.Count - RefusalsShown]);
        }

        if (json)
        {
            await runner.WriteJsonAsync(Summary.Of(report, texts));
        }
    }

    private static string Sentence(IStringLocalizer texts, ImportRefusal refusal) =>
        texts[refusal.Fault.ToString(), [.. refusal.Arguments]];

    private sealed record Refusal(int Row, string Reason);

    /// <param name="Error">Why the file as a whole is refused; absent otherwise.</param>
    private sealed record Summary(
        int Read,
        int Created,
        int Updated,
        int Unchanged,
        int Refused,
        IReadOnlyList<Refusal> Refusals,
        [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Error = null)
    {
        public static Summary Of(ImportReport report, IStringLocalizer texts) => new(
            report.Read,
            report.Created,
            report.Updated,
            report.Unchanged,
            report.Refusals.Count,
            [.. report.Refusals.Select(refused => new Refusal(refused.Row, Sentence(texts, refused.Refusal)))]);
    }
}
