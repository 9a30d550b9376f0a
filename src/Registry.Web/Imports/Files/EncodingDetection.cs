using System.Buffers;
using System.Text;

namespace Registry.Web.Imports.Files;

/// <summary>Finds the encoding of a text: a byte order mark, else the zeros of UTF-16, else UTF-8 if the whole file is, else Windows-1252.</summary>
internal static class EncodingDetection
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A single byte that is no UTF-8 is read as Windows-1252: two files were pasted together, and no word of either may be lost.</summary>
    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new SingleByteFallback(Windows1252));

    /// <param name="start">The first bytes of the file.</param>
    /// <param name="named">By the user; null to find out.</param>
    /// <exception cref="ImportRefusedException">No encoding has that name.</exception>
    public static async Task<SourceEncoding> DetectAsync(Stream file, byte[] start, string? named, CancellationToken cancellation)
    {
        var mark = Mark(start);
        if (named is not null)
        {
            var encoding = Named(named);
            return new SourceEncoding(encoding.WebName, encoding, mark is not null && mark.Name == encoding.WebName ? mark.Start : 0);
        }

        return mark ?? WithoutMark(start) ?? (await IsUtf8Async(file, cancellation) ? new SourceEncoding("utf-8", Utf8, 0) : new SourceEncoding("windows-1252", Windows1252, 0));
    }

    /// <summary>The first characters, good enough to see what kind of text this is.</summary>
    public static string Preview(byte[] start)
    {
        var encoding = Mark(start) ?? WithoutMark(start);
        return (encoding?.Encoding ?? Encoding.Latin1).GetString(start.AsSpan(encoding?.Start ?? 0));
    }

    private static SourceEncoding? Mark(byte[] start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new SourceEncoding("utf-8", Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => new SourceEncoding("utf-32", Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => new SourceEncoding("utf-16", Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => new SourceEncoding("utf-16BE", Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>In UTF-16, texts of our languages have a zero in nearly every second byte.</summary>
    private static SourceEncoding? WithoutMark(byte[] start)
    {
        var pairs = start.Length / 2;
        int first = 0, second = 0;
        for (var i = 0; i < pairs; i++)
        {
            first += start[2 * i] == 0 ? 1 : 0;
            second += start[(2 * i) + 1] == 0 ? 1 : 0;
        }

        return second > pairs * 0.4 && first < pairs * 0.1 ? new SourceEncoding("utf-16", Encoding.Unicode, 0)
            : first > pairs * 0.4 && second < pairs * 0.1 ? new SourceEncoding("utf-16BE", Encoding.BigEndianUnicode, 0)
            : null;
    }

    private static Encoding Named(string name)
    {
        try
        {
            return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Utf8 : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new ImportRefusedException(ImportFault.EncodingIsUnknown, name);
        }
    }

    /// <summary>More characters written as several bytes of UTF-8 than bytes that cannot be.</summary>
    private static async Task<bool> IsUtf8Async(Stream file, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var held = 0;
        long good = 0, bad = 0;
        file.Position = 0;
        int read;
        while ((read = await file.ReadAsync(buffer.AsMemory(held), cancellation)) > 0)
        {
            held = Count(buffer.AsSpan(0, held + read), ref good, ref bad);
        }

        return bad + held == 0 || good > bad + held;
    }

    /// <returns>How many bytes of a character that is not complete were moved to the front.</returns>
    private static int Count(Span<byte> bytes, ref long good, ref long bad)
    {
        var position = 0;
        while (true)
        {
            var next = bytes[position..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                return 0;
            }

            position += next;
            var status = Rune.DecodeFromUtf8(bytes[position..], out _, out var length);
            if (status == OperationStatus.NeedMoreData)
            {
                var rest = bytes[position..];
                rest.CopyTo(bytes);
                return rest.Length;
            }

            good += status == OperationStatus.Done ? 1 : 0;
            bad += status == OperationStatus.Done ? 0 : 1;
            position += length;
        }
    }
}
