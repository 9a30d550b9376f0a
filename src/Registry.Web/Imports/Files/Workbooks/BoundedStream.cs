namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>Unpacked XML of a workbook, refused when it is larger than a workbook needs: a small file can unpack to gigabytes.</summary>
/// <param name="packed">Bytes that the part takes in the file.</param>
/// <param name="budget">Bytes that may still be unpacked.</param>
internal sealed class BoundedStream(Stream unpacked, long packed, long budget) : Stream
{
    private long _read;
    private int _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = unpacked.Read(buffer);
        _read += length;
        if (_read > budget || (_read > SourceFileLimits.RatioCheckedFromBytes && _read > packed * SourceFileLimits.UnpackedRatio))
        {
            throw new ImportRefusedException(ImportFault.FileUnpacksTooLarge, SourceFileLimits.UnpackedBytes / (1024 * 1024));
        }

        // No text and no attribute holds this character: what stands between two of them is what a reader of XML keeps in memory.
        var lastTag = buffer[..length].LastIndexOf((byte)'<');
        _sinceTag = lastTag < 0 ? _sinceTag + length : length - lastTag;
        return _sinceTag <= SourceFileLimits.XmlTextBytes
            ? length
            : throw new ImportRefusedException(ImportFault.WorkbookHasAnEndlessText, SourceFileLimits.XmlTextBytes / (1024 * 1024));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
