using System.IO.Compression;

namespace Registry.PollutionPeaks.Fetching;

/// <summary>Takes the CSV files out of a downloaded archive, also out of an archive within it.</summary>
internal static class DataArchive
{
    private const long MostBytes = 2L * 1024 * 1024 * 1024;

    /// <returns>Paths of the files.</returns>
    /// <exception cref="FetchRefusedException">It is no archive, or has no CSV file.</exception>
    public static IReadOnlyList<string> Unpack(Uri address, string archive, string directory)
    {
        try
        {
            using var stream = File.OpenRead(archive);
            var files = new List<string>();
            Unpack(address, stream, directory, files, isInner: false);
            return files.Count > 0 ? files : throw new FetchRefusedException(FetchFault.NotAnArchive, address);
        }
        catch (InvalidDataException)
        {
            throw new FetchRefusedException(FetchFault.NotAnArchive, address);
        }
    }

    private static void Unpack(Uri address, Stream stream, string directory, List<string> files, bool isInner)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Sum(entry => entry.Length) > MostBytes)
        {
            throw new FetchRefusedException(FetchFault.TooLarge, address, MostBytes / (1024 * 1024));
        }

        if (!isInner)
        {
            foreach (var entry in WithExtension(zip, ".zip"))
            {
                using var inner = new MemoryStream();
                using (var content = entry.Open())
                {
                    content.CopyTo(inner);
                }

                inner.Position = 0;
                Unpack(address, inner, directory, files, isInner: true);
            }
        }

        // Files beside an archive that holds data are notes and trials.
        foreach (var entry in files.Count > 0 && !isInner ? [] : WithExtension(zip, ".csv"))
        {
            // The bare name: a path in an archive could lead out of the directory.
            var path = Path.Combine(directory, Path.GetFileName(entry.Name));
            entry.ExtractToFile(path, overwrite: true);
            files.Add(path);
        }
    }

    private static List<ZipArchiveEntry> WithExtension(ZipArchive zip, string extension) =>
        [.. zip.Entries.Where(entry => Path.GetExtension(entry.Name).Equals(extension, StringComparison.OrdinalIgnoreCase))];
}
