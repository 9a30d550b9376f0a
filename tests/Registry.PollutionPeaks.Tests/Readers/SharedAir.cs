namespace Registry.PollutionPeaks.Tests.Readers;

/// <summary>Real files that lie beside the repository where it is developed.</summary>
internal static class SharedAir
{
    private const string Marker = "Registry.sln";

    /// <returns>Path of a file or directory; the test is skipped where it is not there.</returns>
    public static string Path(string relative)
    {
        var root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(System.IO.Path.Combine(root, Marker)))
        {
            root = System.IO.Path.GetDirectoryName(root);
        }

        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(root!, "..", "shared", "data", "air", relative));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"../shared/data/air/{relative} is not beside the repository.");
        return path;
    }
}
