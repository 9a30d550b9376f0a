using System.Diagnostics;
using System.Globalization;

namespace Registry.Benchmarks;

/// <summary>
/// What somebody waits for who takes the whole register, in each format: the first byte, how fast the rest comes, and how much memory the server holds
/// before, meanwhile and after. The memory must not follow the number of notices.
/// </summary>
internal static class ExportBenchmark
{
    private const double FirstByteBudget = 200;

    private static readonly string[] Files =
        ["csv", "csv?form=long", "csv?for=spreadsheet", "jsonl", "json", "xlsx", "csv?origin=declared&area=mobility", "zip"];

    public static async Task<int> RunAsync(string data, TextWriter output)
    {
        var app = await PublishedApplication.MakeAsync();
        using var server = await MeasuredServer.StartAsync(
            Path.Combine(app, "Registry.Web"),
            address => ["--urls", address, "--Registry:ApiRequestsPerMinute=0"],
            "/fr/notices",
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("Registry__DataDirectory", data));
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        await output.WriteLineAsync(Machine.Describe());
        // The first export of a process also loads its code.
        await client.GetStringAsync(server.Address + Registry.Web.Links.Export("csv", "?q=tannerie"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"resident memory before: {server.Memory:0} MB"));
        foreach (var file in Files)
        {
            await MeasureAsync(server, client, Registry.Web.Links.Export(file), output);
        }

        return 0;
    }

    private static async Task MeasureAsync(MeasuredServer server, HttpClient client, string address, TextWriter output)
    {
        var before = server.Memory;
        var since = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(server.Address + address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[256 * 1024];
        long total = await body.ReadAsync(buffer.AsMemory(0, 1));
        var first = Stopwatch.GetElapsedTime(since);
        var most = before;
        var looked = since;
        int read;
        while ((read = await body.ReadAsync(buffer)) > 0)
        {
            total += read;
            if (Stopwatch.GetElapsedTime(looked) > TimeSpan.FromMilliseconds(200))
            {
                looked = Stopwatch.GetTimestamp();
                most = Math.Max(most, server.Memory);
            }
        }

        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var megabytes = total / 1048576.0;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{address}: first byte {first.TotalMilliseconds:0} ms (budget {FirstByteBudget:0}), {megabytes:0.0} MB in {seconds:0.0} s, {megabytes / seconds:0.0} MB/s; resident memory {before:0} MB before, at most {most:0} MB, {server.Memory:0} MB after"));
    }
}
