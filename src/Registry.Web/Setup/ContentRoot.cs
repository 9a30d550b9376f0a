namespace Registry.Web.Setup;

/// <summary>Where the settings, <c>wwwroot</c> and by default the data lie, whatever directory the process is started from.</summary>
internal static class ContentRoot
{
    private const string Option = "--contentRoot";

    public static bool IsGivenIn(string[] args) => args.Any(argument => argument.StartsWith(Option, StringComparison.OrdinalIgnoreCase));

    /// <summary>The project directory for a build output (<c>bin/Debug/net10.0</c>, perhaps with a runtime below), else the directory of the executable.</summary>
    public static string Find()
    {
        var executable = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        if (executable.Name == "publish")
        {
            return executable.FullName;
        }

        var project = executable.Parent?.Parent?.Parent;
        return new[] { project, project?.Parent }.FirstOrDefault(IsProject)?.FullName ?? executable.FullName;
    }

    private static bool IsProject(DirectoryInfo? directory) =>
        directory is not null && File.Exists(Path.Combine(directory.FullName, "Registry.Web.csproj"));
}
