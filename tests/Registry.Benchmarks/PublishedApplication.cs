using System.Diagnostics;

namespace Registry.Benchmarks;

/// <summary>The application as it is installed.</summary>
internal static class PublishedApplication
{
    /// <returns>The directory where it lies.</returns>
    public static async Task<string> MakeAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Registry.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The benchmark does not lie in the repository.");
        }

        var app = Path.Combine(Path.GetTempPath(), "registry-benchmark-app");
        using var process = Process.Start("dotnet", ["publish", Path.Combine(root.FullName, "src", "Registry.Web"), "-c", "Release", "-o", app, "--nologo", "-v", "q"]);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? app : throw new InvalidOperationException("The application cannot be published.");
    }
}
