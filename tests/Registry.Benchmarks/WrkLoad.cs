using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Registry.Benchmarks;

/// <param name="Processor">Time of the server for one request, in microseconds.</param>
/// <param name="P99">As wrk writes it.</param>
internal sealed record Load(double Processor, long Requests, string P99);

/// <summary>Asks a server for the same few addresses in turn with <c>wrk</c>, and tells what that cost the server.</summary>
internal static partial class WrkLoad
{
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, "wrk")));

    public static async Task<Load> RunAsync(MeasuredServer server, IReadOnlyList<string> paths, int connections, int seconds)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(paths));
            var before = server.Processor;
            var said = await RunWrkAsync(
                "-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "30s", "--latency", "-H", "Accept-Encoding: br", "-s", script, server.Address);
            var spent = server.Processor - before;
            if (Failures().IsMatch(said))
            {
                throw new InvalidOperationException($"{server.Address}{paths[0]} did not answer well: {said}");
            }

            var requests = long.Parse(Requests().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
            return new Load(spent.TotalMicroseconds / Math.Max(1, requests), requests, P99().Match(said).Groups[1].Value);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Script(IReadOnlyList<string> paths) => $$"""
        local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
        local turn = 0
        request = function()
          turn = turn % #paths + 1
          return wrk.format("GET", paths[turn])
        end
        """;

    private static async Task<string> RunWrkAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"99%\s+(\S+)")]
    private static partial Regex P99();

    [GeneratedRegex("Non-2xx|Socket errors: connect [1-9]")]
    private static partial Regex Failures();
}
