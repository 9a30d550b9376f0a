namespace Registry.Web.Imports.Files.Workbooks;

/// <summary>Unpacked XML of a workbook, refused when it is larger than a workbook needs or holds a text that no reader of XML should keep.</summary>
/// <param name="packed">Bytes that the part takes in the file.</param>
internal sealed class WorkbookPart(Stream unpacked, long packed) : BoundedStream(unpacked, Limit(packed), TooLarge)
{
    private int _sinceTag;

    protected override void Check(ReadOnlySpan<byte> read)
    {
        base.Check(read);
        // No text and no attribute holds this character: what stands between two of them is what a reader of XML keeps in memory.
        var lastTag = read.LastIndexOf((byte)'<');
        _sinceTag = lastTag < 0 ? _sinceTag + read.Length : read.Length - lastTag;
        if (_sinceTag > SourceFileLimits.XmlTextBytes)
        {
            throw new ImportRefusedException(ImportFault.WorkbookHasAnEndlessText, SourceFileLimits.XmlTextBytes / (1024 * 1024));
        }
    }

    private static long Limit(long packed) =>
        Math.Min(SourceFileLimits.UnpackedBytes, Math.Max(SourceFileLimits.RatioCheckedFromBytes, packed * SourceFileLimits.UnpackedRatio));

    private static ImportRefusedException TooLarge() => new(ImportFault.FileUnpacksTooLarge, SourceFileLimits.UnpackedBytes / (1024 * 1024));
}
