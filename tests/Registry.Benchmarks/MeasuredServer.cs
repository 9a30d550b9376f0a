using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Registry.Benchmarks;

/// <summary>A server in a process of its own, whose time and memory are read from outside.</summary>
internal sealed class MeasuredServer : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private MeasuredServer(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    /// <summary>From the start of the process to its first whole answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident, in megabytes of 2^20 bytes.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <param name="arguments">Made from the address on which it should listen.</param>
    /// <param name="first">The path whose answer counts as the first one.</param>
    public static async Task<MeasuredServer> StartAsync(string program, Func<string, string[]> arguments, string first, params (string Name, string Value)[] environment)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(program, arguments(address)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var since = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new MeasuredServer(process, address);
        await server.WaitAsync(first, since);
        return server;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task WaitAsync(string first, long since)
    {
        using var client = new HttpClient();
        while (Stopwatch.GetElapsedTime(since) < LongestStart && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(Address + first);
                if ((int)answer.StatusCode < 500)
                {
                    FirstAnswer = Stopwatch.GetElapsedTime(since);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"{_process.StartInfo.FileName} did not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
