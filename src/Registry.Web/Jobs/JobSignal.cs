using System.Threading.Channels;

namespace Registry.Web.Jobs;

/// <summary>Wakes the worker when a job waits.</summary>
public sealed class JobSignal
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Call() => _calls.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellation) => await _calls.Reader.ReadAsync(cancellation);
}
