namespace Registry.Domain.Tests;

/// <summary>The directory that holds Registry.sln.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? directory) => directory switch
    {
        null => throw new InvalidOperationException("Registry.sln is in none of the directories above the tests"),
        _ when File.Exists(System.IO.Path.Combine(directory.FullName, "Registry.sln")) => directory.FullName,
        _ => Find(directory.Parent),
    };
}
