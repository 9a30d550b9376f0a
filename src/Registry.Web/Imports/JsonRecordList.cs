using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Registry.Web.Imports;

/// <summary>Streams the records of a JSON file that holds them in one list; memory follows the largest record, not the file.</summary>
internal static class JsonRecordList
{
    private const int ChunkSize = 64 * 1024;
    private const int LargestValue = 64 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="file">Read from its beginning.</param>
    /// <exception cref="ImportRefusedException">The file is empty, not UTF-8, not JSON, cut off, or without the list.</exception>
    public static async IAsyncEnumerable<SourceRecord> ReadAsync(Stream file, string listName, [EnumeratorCancellation] CancellationToken cancellation)
    {
        file.Position = await StartAsync(file, cancellation);
        var parser = new JsonListParser(listName);
        var check = new EncodingCheck();
        var records = new List<SourceRecord>();
        var buffer = new byte[2 * ChunkSize];
        var held = 0;
        int read;
        while ((read = await file.ReadAsync(buffer.AsMemory(held, ChunkSize), cancellation)) > 0)
        {
            check.Pass(buffer.AsSpan(held, read));
            held = Parse(parser, buffer, held + read, check.Line, records);
            foreach (var record in records)
            {
                yield return record;
            }

            records.Clear();
            buffer = WithRoom(buffer, held);
        }

        Finish(parser, buffer.AsSpan(0, held), records, listName);
        foreach (var record in records)
        {
            yield return record;
        }
    }

    /// <returns>Where the text begins: after a byte order mark.</returns>
    private static async Task<int> StartAsync(Stream file, CancellationToken cancellation)
    {
        file.Position = 0;
        var start = new byte[4];
        var length = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        return start[..length] switch
        {
            [] => throw new ImportRefusedException(ImportFault.FileIsEmpty),
            [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..] => throw new ImportRefusedException(ImportFault.FileIsUtf16),
            [0xEF, 0xBB, 0xBF, ..] => 3,
            _ => 0,
        };
    }

    private static int Parse(JsonListParser parser, byte[] buffer, int length, int line, List<SourceRecord> records)
    {
        try
        {
            var done = parser.Parse(buffer.AsSpan(0, length), isLast: false, records);
            buffer.AsSpan(done, length - done).CopyTo(buffer);
            return length - done;
        }
        catch (JsonException error)
        {
            throw new ImportRefusedException(ImportFault.FileIsNotJson, (error.LineNumber + 1) ?? line);
        }
    }

    private static void Finish(JsonListParser parser, ReadOnlySpan<byte> rest, List<SourceRecord> records, string listName)
    {
        try
        {
            parser.Parse(rest, isLast: true, records);
        }
        catch (JsonException)
        {
            throw new ImportRefusedException(parser.HasBegun ? ImportFault.FileIsTruncated : ImportFault.FileIsEmpty);
        }

        if (!parser.FoundList)
        {
            throw new ImportRefusedException(ImportFault.FileHasNoList, listName);
        }
    }

    private static byte[] WithRoom(byte[] buffer, int held)
    {
        if (held > LargestValue)
        {
            throw new ImportRefusedException(ImportFault.FileHasAnEndlessValue, LargestValue / (1024 * 1024));
        }

        if (buffer.Length - held < ChunkSize)
        {
            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        return buffer;
    }

    /// <summary>Refuses bytes that are not UTF-8, and counts lines to say where.</summary>
    private sealed class EncodingCheck
    {
        private readonly Decoder _decoder = StrictUtf8.GetDecoder();
        private readonly char[] _characters = new char[ChunkSize + 1];

        /// <summary>The line reached, from 1.</summary>
        public int Line { get; private set; } = 1;

        public void Pass(ReadOnlySpan<byte> bytes)
        {
            try
            {
                _decoder.GetChars(bytes, _characters, flush: false);
                Line += bytes.Count((byte)'\n');
            }
            catch (DecoderFallbackException error)
            {
                var before = bytes[..Math.Clamp(error.Index, 0, bytes.Length)];
                throw new ImportRefusedException(ImportFault.FileIsNotUtf8, Line + before.Count((byte)'\n'));
            }
        }
    }
}
