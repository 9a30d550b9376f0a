namespace Registry.PollutionPeaks.Fetching;

/// <summary>What has come of a download, with the tag that tells whether the rest still belongs to it.</summary>
internal sealed class PartialFile(string path)
{
    public string Path { get; } = path + ".part";

    public long Length => File.Exists(Path) ? new FileInfo(Path).Length : 0;

    /// <summary>The server's name for this content; null where it gave none, and nothing can be gone on with.</summary>
    public string? Tag => File.Exists(TagPath) ? File.ReadAllText(TagPath) : null;

    private string TagPath => Path + ".tag";

    /// <param name="start">Where the bytes that come now belong.</param>
    public void Begin(long start, string? tag)
    {
        if (start == 0)
        {
            Forget();
        }

        if (tag is not null)
        {
            File.WriteAllText(TagPath, tag);
        }
    }

    public void Complete(string path)
    {
        File.Move(Path, path);
        File.Delete(TagPath);
    }

    public void Forget()
    {
        File.Delete(Path);
        File.Delete(TagPath);
    }
}
