namespace Registry.Web.Imports.Files;

/// <summary>Reads no more than a limit, and refuses what goes beyond it before the rest is unpacked: a small file can unpack to gigabytes.</summary>
/// <param name="inner">Disposed of with this one.</param>
/// <param name="limit">Bytes.</param>
/// <param name="refusal">What is thrown beyond the limit.</param>
internal class BoundedStream(Stream inner, long limit, Func<Exception> refusal) : Stream
{
    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = inner.Read(buffer);
        Check(buffer[..length]);
        return length;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = await inner.ReadAsync(buffer, cancellationToken);
        Check(buffer.Span[..length]);
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <param name="read">The bytes just read.</param>
    protected virtual void Check(ReadOnlySpan<byte> read)
    {
        Count += read.Length;
        if (Count > limit)
        {
            throw refusal();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
