using System.CommandLine;
using Registry.Domain.Notices;
using Registry.Domain.Standards;
using Registry.Domain.Standards.Writing.Codecs;
using Registry.Web.Api.Contracts;
using Registry.Web.Exports.Standards;
using Registry.Web.Services;

namespace Registry.Web.Commands;

/// <summary><c>export</c>: a published notice in the format of another register.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> Notice = new("--notice") { Description = "The identifier of the notice.", Required = true };
    private static readonly Option<string> Standard = new("--standard") { Description = "The standard, by its identifier; /api/v1/standards lists them.", Required = true };
    private static readonly Option<string?> Format = new("--format") { Description = "json, csv or md; by default the usual one of the standard." };
    private static readonly Option<string?> Names = new("--names") { Description = "A set of names of the standard, where it has several." };
    private static readonly Option<string?> Out = new("--out") { Description = "The file to write; by default standard output." };
    private static readonly Option<bool> Report = new("--report") { Description = "Write nothing: print what the conversion loses (JSON)." };
    private static readonly Option<string> Language = new("--language") { Description = "Language of the reasons in the report: fr or en.", DefaultValueFactory = _ => "en" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output; the record then goes to --out." };

    static ExportCommand()
    {
        Format.AcceptOnlyFromAmong("json", "csv", "md");
        Language.AcceptOnlyFromAmong("fr", "en");
    }

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("export", "Write a published notice in the format of another register.") { Notice, Standard, Format, Names, Out, Report, Language, Json };
        command.SetAction((parsed, cancellation) => runner.RunAsync((services, stop) => ExportAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> ExportAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var exports = services.GetRequiredService<StandardExports>();
        var asked = parsed.GetRequiredValue(Standard);
        var offered = exports.Find(asked, parsed.GetValue(Names))
            ?? throw new RefusedException($"No notice is written in “{asked}”. The standards are: {string.Join(", ", exports.All.Select(known => known.Id))}.");
        var document = await FindAsync(parsed.GetRequiredValue(Notice), services.GetRequiredService<NoticeReader>(), cancellation);
        var report = exports.Report(document, offered);
        if (parsed.GetValue(Report))
        {
            await runner.WriteJsonAsync(LossReportContract.Of(report, parsed.GetRequiredValue(Language)));
            return ExitCode.Done;
        }

        var format = FormatOf(parsed.GetValue(Format), offered);
        if (parsed.GetValue(Out) is { } path)
        {
            await File.WriteAllBytesAsync(runner.Terminal.Resolve(path), StandardExports.Bytes(exports.Write(document, offered, format), format, offered), cancellation);
        }
        else if (!parsed.GetValue(Json))
        {
            await runner.Terminal.Output.WriteAsync(exports.Write(document, offered, format));
        }

        if (parsed.GetValue(Json))
        {
            await runner.WriteJsonAsync(new { standard = offered.Id, values = report.Total, carried = report.Carried.Count, transformed = report.Transformed.Count, notCarried = report.NotCarried.Count, missing = report.Missing.Count });
        }

        return ExitCode.Done;
    }

    /// <exception cref="RefusedException">The standard is not written so.</exception>
    internal static RecordFormat FormatOf(string? word, OfferedStandard offered) => word is null
        ? offered.Formats[0]
        : offered.Formats.Where(known => known.Extension() == word).Cast<RecordFormat?>().FirstOrDefault()
            ?? throw new RefusedException($"“{offered.Id}” is not written as {word}. It is written as: {string.Join(", ", offered.Formats.Select(known => known.Extension()))}.");

    private static async Task<NoticeDocument> FindAsync(string id, NoticeReader notices, CancellationToken cancellation)
    {
        if (!NoticeId.TryParse(id, out var noticeId) || await notices.FindAsync(noticeId, null, cancellation) is not { } notice)
        {
            throw new RefusedException($"No notice “{id}” was ever published. Its identifier has nine characters.");
        }

        return notice.Document ?? throw new RefusedException($"The notice “{id}” was withdrawn: its text is no longer public.");
    }
}
