using System.Globalization;

namespace Registry.PollutionPeaks.Fetching;

/// <summary>Fetches public data into a directory that <c>--data</c> can then be given.</summary>
/// <param name="client">Says who asks.</param>
public sealed class PublicData(HttpClient client, FetchSources sources)
{
    private readonly Downloader _downloader = new(client);

    /// <param name="progress">Told how many bytes have come, of how many.</param>
    public Task<IReadOnlyList<DownloadedFile>> BeijingAsync(string directory, Action<long, long> progress, CancellationToken cancellation) =>
        ArchiveAsync(sources.UciBeijing, directory, progress, cancellation);

    public Task<IReadOnlyList<DownloadedFile>> ItalyAsync(string directory, Action<long, long> progress, CancellationToken cancellation) =>
        ArchiveAsync(sources.UciItaly, directory, progress, cancellation);

    /// <summary>One file a day; a day that the publisher lacks is an error, since a gap nobody sees is worse.</summary>
    /// <param name="progress">Told how many days are there, of how many.</param>
    public async Task<IReadOnlyList<DownloadedFile>> FrenchDaysAsync(
        DateOnly from, DateOnly to, string directory, Action<long, long> progress, CancellationToken cancellation)
    {
        var files = new List<DownloadedFile>();
        var days = to.DayNumber - from.DayNumber + 1;
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var address = new Uri(string.Format(CultureInfo.InvariantCulture, sources.Lcsqa, date.Year, day));
            files.Add(await _downloader.DownloadAsync(address, Path.Combine(directory, $"FR_E2_{day}.csv"), cancellation: cancellation));
            progress(files.Count, days);
        }

        return files;
    }

    /// <summary>Daily weather of one place, written as the plain CSV.</summary>
    public async Task<IReadOnlyList<DownloadedFile>> WeatherAsync(WeatherRequest request, string directory, Action<long, long> progress, CancellationToken cancellation)
    {
        var address = new Uri($"{sources.OpenMeteo}?{request.Query}");
        var answer = await _downloader.DownloadAsync(address, Path.Combine(directory, request.Name + ".json"), progress: progress, cancellation: cancellation);
        var json = await File.ReadAllTextAsync(answer.Path, cancellation);
        await File.WriteAllTextAsync(Path.Combine(directory, request.Name + ".csv"), WeatherAnswer.ToPlainCsv(address, json), cancellation);
        return [answer];
    }

    private async Task<IReadOnlyList<DownloadedFile>> ArchiveAsync(string address, string directory, Action<long, long> progress, CancellationToken cancellation)
    {
        var uri = new Uri(address);
        var archive = await _downloader.DownloadAsync(uri, Path.Combine(directory, "archive.zip"), progress: progress, cancellation: cancellation);
        DataArchive.Unpack(uri, archive.Path, directory);
        return [archive];
    }
}
