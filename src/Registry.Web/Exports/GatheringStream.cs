using Registry.Web.Streams;

namespace Registry.Web.Exports;

/// <summary>
/// Gathers what is written and hands it on asynchronously, portion by portion. The end of a ZIP entry is written synchronously even when it is disposed
/// of asynchronously, which a server refuses: it is kept until the next asynchronous write.
/// </summary>
internal sealed class GatheringStream(Stream output) : WriteOnlyStream
{
    private const int Portion = 64 * 1024;

    private readonly MemoryStream _gathered = new(Portion);
    private bool _hasBegun;

    public override void Write(ReadOnlySpan<byte> buffer) => _gathered.Write(buffer);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _gathered.Write(buffer.Span);
        // The first bytes go at once: whoever waits sees that something comes.
        if (_gathered.Length >= Portion || !_hasBegun)
        {
            await HandOnAsync(cancellationToken);
        }
    }

    /// <summary>Nothing: what is gathered goes on with the next portion.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await HandOnAsync(CancellationToken.None);
        await base.DisposeAsync();
    }

    private async Task HandOnAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(_gathered.GetBuffer().AsMemory(0, (int)_gathered.Length), cancellation);
        _gathered.SetLength(0);
        _hasBegun = true;
    }
}
