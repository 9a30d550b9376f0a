namespace Registry.Web.Setup;

/// <summary>Where the settings, <c>wwwroot</c> and by default the data lie, whatever directory the process is started from.</summary>
internal static class ContentRoot
{
    public static bool IsGivenIn(string[] args) => IsGiven("--contentRoot", args);

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

    /// <summary>
    /// Development for a build that runs from its project directory, unless the arguments or the environment say otherwise: <c>dotnet run</c> then needs no launch
    /// profile, whose announcement would stand on standard output before the answer of a verb.
    /// </summary>
    public static string? DefaultEnvironment(string contentRoot, string[] args) =>
        IsGiven("--environment", args) || IsSet("ASPNETCORE_ENVIRONMENT") || IsSet("DOTNET_ENVIRONMENT") || !IsProject(new DirectoryInfo(contentRoot))
            ? null
            : Environments.Development;

    private static bool IsGiven(string option, string[] args) => args.Any(argument =>
        argument.Equals(option, StringComparison.OrdinalIgnoreCase) || argument.StartsWith(option + "=", StringComparison.OrdinalIgnoreCase));

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static bool IsProject(DirectoryInfo? directory) =>
        directory is not null && File.Exists(Path.Combine(directory.FullName, "Registry.Web.csproj"));
}
