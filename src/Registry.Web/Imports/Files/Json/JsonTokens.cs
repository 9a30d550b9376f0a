using System.Text.Json;

namespace Registry.Web.Imports.Files.Json;

/// <summary>What looks at the tokens of a JSON text one after the other.</summary>
internal interface IJsonTokenVisitor
{
    /// <param name="bytes">Of the token and of what stands between it and the one before.</param>
    void Visit(in Utf8JsonReader token, ReadOnlySpan<byte> bytes);
}

/// <summary>Reads a JSON text, or several one after the other as in JSON Lines, token by token; memory follows the longest token.</summary>
internal sealed class JsonTokens(Stream utf8)
{
    private const int ChunkSize = 64 * 1024;
    /// <summary>Only to find where a record ends, which takes one bit a level: a record is refused long before.</summary>
    private const int DeepestText = 10_000_000;

    private byte[] _buffer = new byte[2 * ChunkSize];
    private static readonly JsonReaderOptions Options = new() { MaxDepth = DeepestText, AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private JsonReaderState _state = new(Options);
    private int _held;
    private int _line = 1;
    private bool _hasBegun;

    /// <summary>The bytes are JSON, however deep they are nested.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Options with { AllowMultipleValues = false });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <returns>There is more; the visitor was given what one chunk of the file completes.</returns>
    /// <exception cref="ImportRefusedException">The text is no JSON, is cut off, or has an endless value.</exception>
    public async Task<bool> ReadAsync(IJsonTokenVisitor visitor, CancellationToken cancellation)
    {
        if (_buffer.Length - _held < ChunkSize)
        {
            Array.Resize(ref _buffer, _held <= SourceFileLimits.JsonValueBytes
                ? 2 * _buffer.Length
                : throw new ImportRefusedException(ImportFault.FileHasAnEndlessValue, SourceFileLimits.JsonValueBytes / (1024 * 1024)));
        }

        var read = await utf8.ReadAsync(_buffer.AsMemory(_held, ChunkSize), cancellation);
        Parse(visitor, _buffer.AsSpan(0, _held + read), isLast: read == 0);
        return read > 0;
    }

    private void Parse(IJsonTokenVisitor visitor, Span<byte> bytes, bool isLast)
    {
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        var done = 0;
        try
        {
            while (reader.Read())
            {
                var end = (int)reader.BytesConsumed;
                visitor.Visit(reader, bytes[done..end]);
                done = end;
                _hasBegun = true;
            }
        }
        catch (JsonException error)
        {
            throw Refused(bytes, done, isLast, error);
        }

        _state = reader.CurrentState;
        _line += bytes[..done].Count((byte)'\n');
        bytes[done..].CopyTo(_buffer);
        _held = bytes.Length - done;
        if (isLast && (reader.CurrentDepth > 0 || !_hasBegun))
        {
            throw new ImportRefusedException(_hasBegun ? ImportFault.FileIsTruncated : ImportFault.FileIsEmpty);
        }
    }

    private ImportRefusedException Refused(ReadOnlySpan<byte> bytes, int done, bool isLast, JsonException error)
    {
        var line = error.LineNumber + 1 ?? _line + bytes[..done].Count((byte)'\n');
        return isLast && EndsTooEarly(bytes) ? new ImportRefusedException(ImportFault.FileIsTruncated) : new ImportRefusedException(ImportFault.FileIsNotJson, line);
    }

    private bool EndsTooEarly(ReadOnlySpan<byte> bytes)
    {
        // As if more were to come: only what is wrong whatever comes is an error then.
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, _state);
        try
        {
            while (reader.Read())
            {
            }

            return _hasBegun || reader.CurrentDepth > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
