using System.CommandLine;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Registry.Domain.Standards.Columns;
using Registry.Web.Imports;
using Registry.Web.Imports.Files;
using Registry.Web.Imports.Reading;
using Registry.Web.Resources;
using Registry.Web.Services;
using Registry.Web.Services.Imports;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary><c>import</c>: brings in the records of another register or of a table.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> File = new("file") { Description = "The file to read: CSV, XLSX, JSON, JSON Lines or YAML." };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "What the file is: auto (found out), table (read by its columns), or a standard: nl, nl-1.0, nl-1.0-schema, nl-0.3, atrs, atrs-1.1, atrs-4.0, eurocities-0.3.1, etalab, l312-1-3, eu-annex-viii-a, -b, -c, us-2024, us-2025, system-card or one of the settings. Without --body it must be a standard whose records name a body.",
        DefaultValueFactory = _ => RecordReaders.Auto,
    };

    private static readonly Option<string?> Body = new("--body") { Description = "The body, by its name in addresses, whose inventory takes the records. Without it each record becomes a published notice of the body that it names." };
    private static readonly Option<string?> Mapping = new("--mapping") { Description = "A JSON file that says where the columns of a table go; --propose prints one to correct." };
    private static readonly Option<string?> Sheet = new("--sheet") { Description = "The sheet of a workbook to read; by default the visible one with most filled cells." };
    private static readonly Option<bool> Propose = new("--propose") { Description = "Import nothing: print the standard recognised, or where the columns would go." };
    private static readonly Option<string?> Language = new("--language") { Description = "Language of the messages, and of a table: fr or en. By default the one of the system." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output." };

    static ImportCommand() => Language.AcceptOnlyFromAmong("fr", "en");

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("import", "Bring records into the inventory of a body, or those of another register as published notices. Run it again to bring them up to date.")
        {
            File, Body, Format, Sheet, Mapping, Propose, Language, Json,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(Body) is null && !parsed.GetValue(Propose) && parsed.GetValue(Format) is RecordReaders.Auto or RecordReaders.Table)
            {
                parsed.AddError("Without --body, say with --format which register the file comes from: its records become published notices.");
            }
        });
        command.SetAction((parsed, cancellation) => runner.RunAsync((services, stop) => ImportAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> ImportAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        LanguageSetup.Speak(parsed.GetValue(Language) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        var texts = services.GetRequiredService<IStringLocalizer<ImportTexts>>();
        var report = new ImportWords(runner, texts, parsed.GetValue(Json));
        var path = runner.Terminal.Resolve(parsed.GetRequiredValue(File));
        var progress = new ProgressBar(runner.Terminal.Error, onScreen: !Console.IsErrorRedirected, services.GetRequiredService<TimeProvider>());
        try
        {
            if (services.GetRequiredService<RecordReaders>().Unknown(parsed.GetRequiredValue(Format)) is { } unknown)
            {
                await report.RefuseAsync(unknown);
                return ExitCode.Usage;
            }

            await using var file = ImportFile.Open(path);
            if (parsed.GetValue(Propose) || parsed.GetValue(Body) is not null)
            {
                return await IntoInventoryAsync(runner, parsed, services, file, path, report, progress, cancellation);
            }

            var reader = services.GetRequiredService<RecordReaders>().ForRegister(parsed.GetRequiredValue(Format), Path.GetFileName(path));
            var done = await services.GetRequiredService<ImportService>().ImportAsync(reader, file, progress.Show, cancellation);
            progress.End();
            await report.TellAsync(done);
            return ExitCode.Done;
        }
        catch (ImportRefusedException refused)
        {
            progress.End();
            return await report.RefuseAsync(refused.Refusal);
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

    private static async Task<int> IntoInventoryAsync(
        VerbRunner runner, ParseResult parsed, IServiceProvider services, FileStream file, string path, ImportWords report, ProgressBar progress, CancellationToken cancellation)
    {
        var bodyId = parsed.GetValue(Body) is { } slug ? await BodyIdAsync(services, slug, cancellation) : 0;
        var mapping = parsed.GetValue(Mapping) is { } mappingFile ? await ReadMappingAsync(runner.Terminal.Resolve(mappingFile), cancellation) : null;
        var request = new InventoryImportRequest(
            bodyId, Path.GetFileName(path), parsed.GetRequiredValue(Format), mapping, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, new SourceFileOptions(parsed.GetValue(Sheet)));
        var imports = services.GetRequiredService<InventoryImport>();
        if (parsed.GetValue(Propose))
        {
            await report.TellAsync(await imports.ProposeAsync(file, request, cancellation));
            return ExitCode.Done;
        }

        InventoryImportReport? soFar = null;
        try
        {
            var done = await imports.ImportAsync(file, request, Keep, cancellation);
            progress.End();
            return await report.TellAsync(done);
        }
        catch (Exception fault) when (soFar is not null && fault is OperationCanceledException or SqliteException or DbUpdateException)
        {
            // The transactions before stay: a person should know what they did.
            progress.End();
            await report.TellAsync(soFar!);
            throw;
        }

        Task Keep(InventoryImportProgress at)
        {
            soFar = at.Report;
            return Shown(progress, at.Row, file);
        }
    }

    // The number of records is not known before the end of a stream: how far the file was read stands for it.
    private static Task Shown(ProgressBar progress, int row, FileStream file)
    {
        var share = file.Length == 0 ? 1 : (double)file.Position / file.Length;
        progress.Show(row, Math.Max(row, (int)Math.Min(int.MaxValue, row / Math.Max(share, 0.001))));
        return Task.CompletedTask;
    }

    private static async Task<long> BodyIdAsync(IServiceProvider services, string slug, CancellationToken cancellation) =>
        await services.GetRequiredService<BodyService>().FindAsync(slug, cancellation) is { ImportedFrom: null } body
            ? body.Id
            : throw new ImportRefusedException(ImportFault.BodyIsUnknown, slug);

    private static async Task<ColumnMapping> ReadMappingAsync(string path, CancellationToken cancellation)
    {
        await using var file = ImportFile.Open(path);
        using var reader = new StreamReader(file);
        try
        {
            return ColumnMapping.Parse(await reader.ReadToEndAsync(cancellation));
        }
        catch (FormatException fault)
        {
            throw new ImportRefusedException(ImportFault.MappingIsBroken, path, fault.Message);
        }
    }
}
