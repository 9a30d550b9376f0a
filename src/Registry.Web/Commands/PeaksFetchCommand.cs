using System.CommandLine;
using Microsoft.Extensions.Localization;
using Registry.PollutionPeaks.Fetching;

namespace Registry.Web.Commands;

/// <summary><c>peaks fetch</c>: downloads public data. A second run checks what is there and fetches what is missing.</summary>
internal static class PeaksFetchCommand
{
    private const string Beijing = "uci-beijing";
    private const string Italy = "uci-italy";
    private const string French = "lcsqa";
    private const string Weather = "open-meteo";

    private static readonly Argument<string> Source = new("source")
    {
        Description = "uci-beijing, uci-italy, lcsqa (French stations, hourly: give a year or days) or open-meteo (weather: give a place and days).",
    };

    private static readonly Argument<int?> Year = new("year") { Description = "For lcsqa: the whole year.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<DateOnly?> From = new("--from") { Description = "First day, yyyy-mm-dd." };
    private static readonly Option<DateOnly?> To = new("--to") { Description = "Last day, yyyy-mm-dd." };
    private static readonly Option<double?> Latitude = new("--latitude") { Description = "For open-meteo: degrees north." };
    private static readonly Option<double?> Longitude = new("--longitude") { Description = "For open-meteo: degrees east." };
    private static readonly Option<string?> Out = new("--out") { Description = "Directory for the files. By default one named after the source, in the current directory." };
    private static readonly Option<string?> Language = PeaksData.Language();
    private static readonly Option<bool> Json = new("--json") { Description = "Print a summary for machines on standard output." };

    static PeaksFetchCommand() => Source.AcceptOnlyFromAmong(Beijing, Italy, French, Weather);

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("fetch", "Download public data, with resume and checksums.") { Source, Year, From, To, Latitude, Longitude, Out, Language, Json };
        command.SetAction((parsed, cancellation) => runner.RunUnpreparedAsync((services, stop) => FetchAsync(runner, parsed, services, stop), cancellation));
        return command;
    }

    private static async Task<int> FetchAsync(VerbRunner runner, ParseResult parsed, IServiceProvider services, CancellationToken cancellation)
    {
        var texts = PeaksData.Speak(services, parsed.GetValue(Language));
        var source = parsed.GetRequiredValue(Source);
        var directory = runner.Terminal.Resolve(parsed.GetValue(Out) ?? source);
        var progress = PeaksData.Progress(runner, services);
        try
        {
            var files = await FetchAsync(services, parsed, texts, directory, (done, total) => Show(progress, done, total), cancellation);
            progress.End();
            await runner.Terminal.Error.WriteLineAsync(texts["Fetched", files.Count, directory, files.Count(file => file.WasThere)]);
            if (parsed.GetValue(Json))
            {
                await runner.WriteJsonAsync(new Summary(source, directory, files));
            }

            return ExitCode.Done;
        }
        catch (FetchRefusedException refused)
        {
            progress.End();
            return await runner.RefuseAsync(PeakDataSentences.Of(refused, texts));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            progress.End();
            return await runner.RefuseAsync(texts["NotWritten", directory, fault.Message]);
        }
    }

    private static Task<IReadOnlyList<DownloadedFile>> FetchAsync(
        IServiceProvider services, ParseResult parsed, IStringLocalizer texts, string directory, Action<long, long> progress, CancellationToken cancellation)
    {
        var data = services.GetRequiredService<PublicData>();
        var (from, to) = Days(parsed);
        return parsed.GetRequiredValue(Source) switch
        {
            Beijing => data.BeijingAsync(directory, progress, cancellation),
            Italy => data.ItalyAsync(directory, progress, cancellation),
            French => from is { } first && to is { } last && first <= last
                ? data.FrenchDaysAsync(first, last, directory, progress, cancellation)
                : throw new RefusedException(texts["Fetch.DaysNeeded"]),
            _ => from is { } first && to is { } last && first <= last && parsed.GetValue(Latitude) is { } latitude && parsed.GetValue(Longitude) is { } longitude
                ? data.WeatherAsync(new WeatherRequest(latitude, longitude, first, last), directory, progress, cancellation)
                : throw new RefusedException(texts["Fetch.PlaceNeeded"]),
        };
    }

    private static (DateOnly? From, DateOnly? To) Days(ParseResult parsed) => parsed.GetValue(Year) is >= 1 and <= 9999 and var year
        ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
        : (parsed.GetValue(From), parsed.GetValue(To));

    /// <summary>A total that the server does not say grows with what has come.</summary>
    private static void Show(ProgressBar progress, long done, long total)
    {
        var scale = Math.Max(done, total) > int.MaxValue ? 1024 : 1;
        progress.Show((int)(done / scale), (int)(Math.Max(done, total) / scale));
    }

    private sealed record Summary(string Source, string Directory, IReadOnlyList<DownloadedFile> Files);
}
