using System.Buffers.Binary;
using System.IO.Compression;

namespace Registry.Browser.Tests.Documentation;

/// <summary>
/// Rewrites a screenshot (PNG, eight bits a channel, not interlaced) with a palette of at most 256 colours: pages have few, and the file is a third of its size.
/// Chunks and filters are those of the PNG specification, third edition.
/// </summary>
internal static class PalettePng
{
    private const int SignatureLength = 8;
    private const int MostColours = 256;
    private const int TrueColour = 2;
    private const int TrueColourWithAlpha = 6;
    private const int Indexed = 3;

    public static byte[] Shrink(byte[] png)
    {
        var (width, height, channels, data) = Read(png);
        var rows = Unfilter(data, width * channels, height, channels);
        var colours = new int[width * height];
        for (var index = 0; index < colours.Length; index++)
        {
            var at = index * channels;
            colours[index] = (rows[at] << 16) | (rows[at + 1] << 8) | rows[at + 2];
        }

        var palette = colours.CountBy(colour => colour).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(MostColours).Select(entry => entry.Key).ToArray();
        var nearest = palette.Select((colour, place) => (colour, place)).ToDictionary(entry => entry.colour, entry => (byte)entry.place);
        var scanlines = new byte[(width + 1) * height];
        for (var index = 0; index < colours.Length; index++)
        {
            if (!nearest.TryGetValue(colours[index], out var place))
            {
                nearest[colours[index]] = place = Nearest(palette, colours[index]);
            }

            scanlines[(index / width * (width + 1)) + 1 + (index % width)] = place;
        }

        return Write(width, height, palette, scanlines);
    }

    private static byte Nearest(int[] palette, int colour)
    {
        var best = 0;
        for (var place = 1; place < palette.Length; place++)
        {
            best = Distance(palette[place], colour) < Distance(palette[best], colour) ? place : best;
        }

        return (byte)best;
    }

    private static int Distance(int one, int other)
    {
        var (red, green, blue) = (((one >> 16) & 255) - ((other >> 16) & 255), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255));
        return (red * red) + (green * green) + (blue * blue);
    }

    private static (int Width, int Height, int Channels, byte[] Data) Read(byte[] png)
    {
        var (width, height, channels) = (0, 0, 0);
        using var compressed = new MemoryStream();
        for (var at = SignatureLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var body = png.AsSpan(at + 8, length);
            if (png.AsSpan(at + 4, 4).SequenceEqual("IHDR"u8))
            {
                width = BinaryPrimitives.ReadInt32BigEndian(body);
                height = BinaryPrimitives.ReadInt32BigEndian(body[4..]);
                channels = (body[8], body[9], body[12]) switch
                {
                    (8, TrueColour, 0) => 3,
                    (8, TrueColourWithAlpha, 0) => 4,
                    _ => throw new InvalidDataException("Only screenshots of eight bits a channel are read."),
                };
            }
            else if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                compressed.Write(body);
            }

            at += length + 12;
        }

        compressed.Position = 0;
        using var data = new MemoryStream();
        using var inflate = new ZLibStream(compressed, CompressionMode.Decompress);
        inflate.CopyTo(data);
        return (width, height, channels, data.ToArray());
    }

    private static byte[] Unfilter(byte[] data, int stride, int height, int channels)
    {
        var rows = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = data[y * (stride + 1)];
            for (var x = 0; x < stride; x++)
            {
                var left = x < channels ? 0 : rows[(y * stride) + x - channels];
                var up = y == 0 ? 0 : rows[((y - 1) * stride) + x];
                var corner = y == 0 || x < channels ? 0 : rows[((y - 1) * stride) + x - channels];
                var predicted = filter switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                };
                rows[(y * stride) + x] = (byte)(data[(y * (stride + 1)) + 1 + x] + predicted);
            }
        }

        return rows;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static byte[] Write(int width, int height, int[] palette, byte[] scanlines)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = Indexed;
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "PLTE"u8, [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(scanlines);
        }

        WriteChunk(png, "IDAT"u8, compressed.ToArray());
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> kind, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(kind, body));
        png.Write(number);
    }

    private static uint Checksum(ReadOnlySpan<byte> kind, byte[] body)
    {
        var sum = uint.MaxValue;
        foreach (var part in (byte[])[.. kind, .. body])
        {
            sum ^= part;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
