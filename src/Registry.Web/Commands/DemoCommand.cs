using System.CommandLine;

namespace Registry.Web.Commands;

/// <summary><c>demo …</c>: content that is made up.</summary>
internal static class DemoCommand
{
    public static Command Create(VerbRunner runner) => new("demo", "Made-up content, to try the registry.") { DemoGenerateCommand.Create(runner) };
}
