using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Registry.Browser.Tests.Hosting;

/// <summary>The registry as a newcomer starts it: a process of its own, in Development, on a new data directory, at a free port.</summary>
public sealed partial class RegistryProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private RegistryProcess(Process process, string address, string dataDirectory)
    {
        _process = process;
        Address = address;
        DataDirectory = dataDirectory;
    }

    /// <summary>Without a final slash.</summary>
    public string Address { get; }

    public string DataDirectory { get; }

    public static Task<RegistryProcess> StartAsync() => StartAsync(Directory.CreateTempSubdirectory("registry-browser-").FullName);

    /// <summary>Starts again on the data of an earlier process.</summary>
    public static async Task<RegistryProcess> StartAsync(string dataDirectory)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Registry.Web.dll"), "--urls", "http://127.0.0.1:0", "--contentRoot", ContentRoot() },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Registry__DataDirectory"] = dataDirectory,
                // The whole suite signs in from one address, faster than any person.
                ["Registry__SignInsPerMinute"] = "1000",
            },
        };
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (said)
            {
                said.Add(line.Data ?? "");
            }

            if (Listening().Match(line.Data ?? "") is { Success: true } match)
            {
                address.TrySetResult(match.Value);
            }
        }

        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ = process.WaitForExitAsync().ContinueWith(
            _ => address.TrySetException(new InvalidOperationException("The registry stopped before it listened:\n" + string.Join('\n', said))), TaskScheduler.Default);
        return new RegistryProcess(process, await address.Task.WaitAsync(LongestStart), dataDirectory);
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static string ContentRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Registry.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory!.FullName, "src", "Registry.Web");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
