using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace Registry.Web.Caching;

/// <summary>How the bytes of a kept answer are compressed.</summary>
internal enum AnswerEncoding
{
    None,
    Gzip,
    Brotli,
}

internal static class AnswerEncodings
{
    private const int BrotliQuality = 5;
    private const int BrotliWindow = 18;

    /// <summary>The best that the client takes; what is excluded (<c>q=0</c>) or unknown is not used.</summary>
    public static AnswerEncoding Of(StringValues accepted)
    {
        var text = accepted.ToString();
        return Takes(text, "br") ? AnswerEncoding.Brotli : Takes(text, "gzip") ? AnswerEncoding.Gzip : AnswerEncoding.None;
    }

    /// <summary>The word in Content-Encoding; null for none.</summary>
    public static string? Name(AnswerEncoding encoding) => encoding switch
    {
        AnswerEncoding.Brotli => "br",
        AnswerEncoding.Gzip => "gzip",
        _ => null,
    };

    public static byte[] Encode(byte[] content, AnswerEncoding encoding) => encoding switch
    {
        AnswerEncoding.Brotli => Brotli(content),
        AnswerEncoding.Gzip => Gzip(content),
        _ => content,
    };

    private static bool Takes(string accepted, string name)
    {
        foreach (var range in accepted.AsSpan().Split(','))
        {
            var part = accepted.AsSpan(range).Trim();
            var end = part.IndexOf(';');
            var word = end < 0 ? part : part[..end].TrimEnd();
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return end < 0 || part[(end + 1)..].Trim() is not ("q=0" or "q=0.0" or "q=0.00" or "q=0.000");
            }
        }

        return false;
    }

    private static byte[] Brotli(byte[] content)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, room, out var written, BrotliQuality, BrotliWindow)
            ? room[..written]
            : throw new InvalidOperationException("The answer cannot be compressed.");
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
