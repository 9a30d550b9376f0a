namespace Registry.Web.Imports.Files.Json;

/// <summary>Reads a text line by line; of a line beyond the limit only the length is kept.</summary>
/// <param name="longest">Bytes.</param>
internal sealed class LineBytes(Stream utf8, int longest)
{
    private readonly byte[] _chunk = new byte[64 * 1024];
    private byte[] _line = new byte[16 * 1024];
    private int _position;
    private int _filled;
    private int _kept;

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>Bytes of the line, whether or not they were kept.</summary>
    public long Length { get; private set; }

    public ReadOnlyMemory<byte> Bytes => _line.AsMemory(0, _kept);

    public bool IsBlank => Length <= longest && Bytes.Span.Trim(" \t\r"u8).Length == 0;

    /// <returns>False at the end of the text.</returns>
    public async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        (_kept, Length) = (0, 0);
        Number++;
        while (true)
        {
            if (_position == _filled)
            {
                (_position, _filled) = (0, await utf8.ReadAsync(_chunk, cancellation));
                if (_filled == 0)
                {
                    return Length > 0;
                }
            }

            var rest = _chunk.AsMemory(_position, _filled - _position);
            var end = rest.Span.IndexOf((byte)'\n');
            Keep(end < 0 ? rest : rest[..end]);
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return true;
            }
        }
    }

    private void Keep(ReadOnlyMemory<byte> part)
    {
        Length += part.Length;
        if (Length > longest)
        {
            return;
        }

        while (_line.Length < _kept + part.Length)
        {
            Array.Resize(ref _line, 2 * _line.Length);
        }

        part.CopyTo(_line.AsMemory(_kept));
        _kept += part.Length;
    }
}
