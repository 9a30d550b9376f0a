using Registry.Web.Streams;

namespace Registry.Web.Caching;

/// <summary>Gathers an answer. One that grows beyond the limit is handed on as it comes and is not kept.</summary>
internal sealed class AnswerBuffer(Stream destination, int limit) : WriteOnlyStream
{
    private readonly MemoryStream _gathered = new();

    /// <summary>The answer was too long to be kept, and is on its way to the client.</summary>
    public bool HasOverflowed { get; private set; }

    public byte[] ToArray() => _gathered.ToArray();

    /// <summary>Hands the answer on. One without a body stays open: somebody else writes the page of its status.</summary>
    public Task HandOnAsync(CancellationToken cancellation) =>
        _gathered.Length == 0 ? Task.CompletedTask : destination.WriteAsync(_gathered.ToArray(), cancellation).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!HasOverflowed && _gathered.Length + buffer.Length <= limit)
        {
            _gathered.Write(buffer.Span);
            return;
        }

        if (!HasOverflowed)
        {
            HasOverflowed = true;
            await destination.WriteAsync(_gathered.ToArray(), cancellationToken);
            _gathered.SetLength(0);
        }

        await destination.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>The answer is sent whole, so a flush in between waits; once it is handed on, it is flushed on.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => HasOverflowed ? destination.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush() => throw new NotSupportedException("Answers are written asynchronously.");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException("Answers are written asynchronously.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gathered.Dispose();
        }

        base.Dispose(disposing);
    }
}
