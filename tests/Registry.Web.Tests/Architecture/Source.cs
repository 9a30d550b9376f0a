using System.Runtime.CompilerServices;

namespace Registry.Web.Tests.Architecture;

/// <summary>The source files of the repository.</summary>
internal static class Source
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>Files below a directory, without what a build leaves.</summary>
    public static IEnumerable<string> Files(string directory, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, directory), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "data"));

    private static string Here([CallerFilePath] string path = "") => path;
}
