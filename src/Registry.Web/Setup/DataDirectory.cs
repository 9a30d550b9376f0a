using Microsoft.Extensions.Options;

namespace Registry.Web.Setup;

/// <summary>The one directory that holds all state of the instance, created on first use and readable by its owner only.</summary>
public sealed class DataDirectory
{
    public DataDirectory(IOptions<RegistryOptions> options, IHostEnvironment environment)
    {
        Root = Path.GetFullPath(options.Value.DataDirectory, environment.ContentRootPath);
        Create(Root);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "registry.db");

    public string Keys => Create(Path.Combine(Root, "keys"));

    /// <summary>Files sent for an import, until some days after its end.</summary>
    public string Imports => Create(Path.Combine(Create(Path.Combine(Root, "uploads")), "imports"));

    private static string Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
