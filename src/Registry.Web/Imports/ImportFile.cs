namespace Registry.Web.Imports;

/// <summary>Opens the file of an import, which is read twice.</summary>
internal static class ImportFile
{
    /// <exception cref="ImportRefusedException">There is no such file, or it cannot be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
            return file.CanSeek ? file : throw new ImportRefusedException(ImportFault.FileIsUnreadable, path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImportRefusedException(ImportFault.FileIsMissing, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ImportRefusedException(ImportFault.FileIsUnreadable, path);
        }
    }
}
