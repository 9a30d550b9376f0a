using System.Xml;

namespace Registry.Web.Branding;

/// <summary>The picture beside the name, read once at start.</summary>
internal sealed record BrandLogo(byte[] Content, string MediaType)
{
    /// <summary>Every first visit pays for it.</summary>
    private const int LargestFile = 20 * 1024;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="fault">What is wrong with the file, as the end of a sentence.</param>
    public static BrandLogo? Read(string path, IEnumerable<string> directories, out string? fault)
    {
        var found = directories.Select(directory => Path.GetFullPath(path, directory)).FirstOrDefault(File.Exists);
        if (found is null)
        {
            fault = "was not found, neither in the data directory nor beside the settings.";
            return null;
        }

        if (new FileInfo(found).Length > LargestFile)
        {
            fault = $"is larger than {LargestFile / 1024} kB: every reader downloads it. Give a simpler picture.";
            return null;
        }

        var content = File.ReadAllBytes(found);
        var mediaType = MediaTypeOf(content);
        fault = mediaType is null ? "is neither a PNG nor an SVG without scripts and without addresses of other files." : null;
        return mediaType is null ? null : new BrandLogo(content, mediaType);
    }

    private static string? MediaTypeOf(byte[] content) =>
        content.AsSpan().StartsWith(PngSignature) ? "image/png" : IsPlainSvg(content) ? "image/svg+xml" : null;

    /// <summary>An SVG that draws and does nothing else.</summary>
    private static bool IsPlainSvg(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var isSvg = reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg";
            do
            {
                isSvg &= reader.NodeType != XmlNodeType.Element || (reader.LocalName is not ("script" or "foreignObject" or "iframe") && HasPlainAttributes(reader));
            }
            while (isSvg && reader.Read());
            return isSvg;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool HasPlainAttributes(XmlReader reader)
    {
        var plain = true;
        while (reader.MoveToNextAttribute())
        {
            plain &= !reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                && (reader.LocalName != "href" || reader.Value.StartsWith('#'));
        }

        reader.MoveToElement();
        return plain;
    }
}
