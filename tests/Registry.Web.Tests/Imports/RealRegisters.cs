namespace Registry.Web.Tests.Imports;

/// <summary>Files of real registers, beside the repository.</summary>
internal static class RealRegisters
{
    /// <summary>The path of a file, or the test is skipped saying why.</summary>
    public static string PathOf(string file)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Registry.sln")))
            {
                var path = Candidates(directory, file).FirstOrDefault(File.Exists);
                Assert.SkipWhen(path is null, $"The file ../shared/data/registers/{file} is not beside the repository.");
                return path!;
            }
        }

        throw new InvalidOperationException("The tests do not run from inside the repository.");
    }

    private static IEnumerable<string> Candidates(DirectoryInfo root, string file)
    {
        yield return Path.Combine(root.FullName, "..", "shared", "data", "registers", file);
        // A second working copy lies one directory deeper.
        yield return Path.Combine(root.FullName, "..", "..", "shared", "data", "registers", file);
    }
}
