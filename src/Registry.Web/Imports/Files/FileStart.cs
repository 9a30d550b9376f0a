namespace Registry.Web.Imports.Files;

/// <summary>The first bytes of a file, by which its kind and encoding are known.</summary>
internal static class FileStart
{
    private const int Length = 64 * 1024;

    /// <exception cref="ImportRefusedException">The file is empty.</exception>
    public static async Task<byte[]> ReadAsync(Stream file, CancellationToken cancellation)
    {
        var start = new byte[Length];
        file.Position = 0;
        var length = await file.ReadAtLeastAsync(start, Length, throwOnEndOfStream: false, cancellation);
        return length == 0 ? throw new ImportRefusedException(ImportFault.FileIsEmpty) : start[..length];
    }
}
