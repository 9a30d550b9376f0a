using System.CommandLine;

namespace Registry.Web.Commands;

/// <summary><c>template …</c>: answers that all users of a product share.</summary>
internal static class TemplateCommand
{
    public static Command Create(VerbRunner runner) => new("template", "Templates: answers that all users of a product or practice share.") { TemplateImportCommand.Create(runner) };
}
