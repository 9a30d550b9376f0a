namespace Registry.Web.Commands;

/// <summary>Where a verb reads and writes, and the directory its file arguments start from.</summary>
public sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error, string Directory)
{
    public static Terminal OfProcess { get; } = new(Console.In, Console.Out, Console.Error, Environment.CurrentDirectory);

    public string Resolve(string path) => Path.GetFullPath(path, Directory);
}
