using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using Registry.Domain.Standards.Writing;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Api.Contracts;
using Registry.Web.Exports.Standards;
using Registry.Web.Imports;
using Registry.Web.Imports.Reading;
using Registry.Web.Resources;
using Registry.Web.Setup;

namespace Registry.Web.Commands;

/// <summary><c>standards convert</c>: a file of one register in the format of another, with what was lost. Nothing is stored.</summary>
internal static class StandardsConvertCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Argument<string> Source = new("file") { Description = "The file to read: CSV, XLSX, JSON, JSON Lines or YAML." };
    private static readonly Option<string> From = new("--from") { Description = "The standard of the file: auto (found out), or its identifier.", DefaultValueFactory = _ => RecordReaders.Auto };
    private static readonly Option<string> To = new("--to") { Description = "The standard to write, by its identifier.", Required = true };
    private static readonly Option<string?> Names = new("--names") { Description = "A set of names of the standard, where it has several." };
    private static readonly Option<string?> Out = new("--out") { Description = "The file for the records (a JSON array); by default standard output." };
    private static readonly Option<bool> Report = new("--report") { Description = "Print the loss report of each record, on a line of its own, instead of the records." };
    private static readonly Option<string?> Language = new("--language") { Description = "Language of messages and reasons: fr or en. By default the one of the system." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output; the records then go to --out." };

    static StandardsConvertCommand() => Language.AcceptOnlyFromAmong("fr", "en");

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("convert", $"Convert a file of another register, up to {StandardConversion.MostRecords} records. Nothing is stored.")
        {
            Source, From, To, Names, Out, Report, Language, Json,
        };
        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync(async (services, stop) =>
        {
            LanguageSetup.Speak(parsed.GetValue(Language) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
            try
            {
                return await ConvertAsync(runner, parsed, services, stop);
            }
            catch (ImportRefusedException refused)
            {
                return await new ImportWords(runner, services.GetRequiredService<IStringLocalizer<ImportTexts>>(), parsed.GetValue(Json)).RefuseAsync(refused.Refusal);
            }
        }, cancellation));
        return command;
    }

    private static async Task<int> ConvertAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var exports = services.GetRequiredService<StandardExports>();
        var asked = parsed.GetRequiredValue(To);
        if (exports.Find(asked, parsed.GetValue(Names))?.Standard is not { } standard)
        {
            throw new RefusedException($"No record is written in “{asked}”. The standards are: {string.Join(", ", exports.All.Where(known => known.Standard is not null).Select(known => known.Id))}.");
        }

        var path = runner.Terminal.Resolve(parsed.GetRequiredValue(Source));
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var records = new JsonArray();
        var totals = new ConversionTotals(standard.Id, 0, 0, 0, 0, 0, 0);
        await using var file = ImportFile.Open(path);
        await foreach (var converted in services.GetRequiredService<StandardConversion>().ConvertAsync(file, Path.GetFileName(path), parsed.GetRequiredValue(From), standard, cancellation))
        {
            totals = totals.With(converted.Record.Report);
            if (parsed.GetValue(Report))
            {
                await runner.WriteJsonAsync(new { row = converted.Row, kept = converted.Kept, report = LossReportContract.Of(converted.Record.Report, language) });
            }
            else
            {
                records.Add(JsonRecord.Write(converted.Record));
            }
        }

        if (!parsed.GetValue(Report))
        {
            await WriteAsync(runner, parsed, records.ToJsonString(Readable) + "\n", cancellation);
        }

        await (parsed.GetValue(Json) ? runner.WriteJsonAsync(totals) : runner.Terminal.Error.WriteLineAsync(totals.ToString()));
        return ExitCode.Done;
    }

    private static Task WriteAsync(VerbRunner runner, ParseResult parsed, string text, CancellationToken cancellation) =>
        parsed.GetValue(Out) is { } path ? File.WriteAllTextAsync(runner.Terminal.Resolve(path), text, cancellation)
            : parsed.GetValue(Json) ? Task.CompletedTask
            : runner.Terminal.Output.WriteAsync(text);

    private sealed record ConversionTotals(string Standard, int Records, int Values, int Carried, int Transformed, int NotCarried, int Missing)
    {
        public ConversionTotals With(LossReport report) => new(
            Standard, Records + 1, Values + report.Total, Carried + report.Carried.Count, Transformed + report.Transformed.Count, NotCarried + report.NotCarried.Count, Missing + report.Missing.Count);

        public override string ToString() =>
            $"{Records} records in {Standard}: of {Values} values {Carried} carried, {Transformed} transformed, {NotCarried} not carried; {Missing} demanded fields missing. --report tells each.";
    }
}
