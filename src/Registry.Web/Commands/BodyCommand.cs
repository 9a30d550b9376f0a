using System.CommandLine;
using Registry.Web.Services;
using Registry.Web.Services.Bodies.Archives;

namespace Registry.Web.Commands;

/// <summary><c>body export</c> and <c>body import</c>: a body leaves with all that it has, or arrives.</summary>
internal static class BodyCommand
{
    public static Command Create(VerbRunner runner) => new("body", "Take a body with all that it has to another registry.") { Export(runner), Import(runner) };

    private static Command Export(VerbRunner runner)
    {
        var slug = new Argument<string>("body") { Description = "The body, by its name in addresses." };
        var target = new Option<string>("--out") { Description = "The ZIP file to write.", Required = true };
        var json = Json();
        var command = new Command("export", "Write all that a body has into one archive: notices, versions, drafts, evidence, questions, inventory, roles, history.") { slug, target, json };
        command.SetAction((parsed, cancellation) => runner.RunAsync((services, stop) => ExportAsync(
            runner, parsed.GetRequiredValue(slug), runner.Terminal.Resolve(parsed.GetRequiredValue(target)), parsed.GetValue(json), services, stop), cancellation));
        return command;
    }

    private static Command Import(VerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "An archive written by “body export”." };
        var json = Json();
        var command = new Command("import", "Bring the archive of a body in, as a whole or not at all.") { file, json };
        command.SetAction((parsed, cancellation) => runner.RunAsync(
            (services, stop) => ImportAsync(runner, runner.Terminal.Resolve(parsed.GetRequiredValue(file)), parsed.GetValue(json), services, stop), cancellation));
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "Print a summary for machines on standard output." };

    private static async Task<int> ExportAsync(VerbRunner runner, string slug, string path, bool json, IServiceProvider services, CancellationToken cancellation)
    {
        var body = await services.GetRequiredService<BodyService>().FindAsync(slug, cancellation)
            ?? throw new RefusedException($"No body is named “{slug}” in addresses: give the last part of its address.");
        // Under another name until it is whole: an archive that broke off must not look like one.
        var partial = path + ".part";
        ArchiveManifest manifest;
        try
        {
            await using (var stream = File.Create(partial))
            {
                manifest = await services.GetRequiredService<ArchiveExport>().WriteAsync(body, stream, Actor.Registry, cancellation);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"“{path}” cannot be written: {fault.Message}");
        }
        finally
        {
            File.Delete(partial);
        }

        await runner.Terminal.Error.WriteLineAsync($"{body.Name}: {manifest.Files.Count} files in {path}. It holds drafts and values that are not public: keep it safe.");
        if (json)
        {
            await runner.WriteJsonAsync(new
            {
                Body = body.Slug,
                File = path,
                manifest.FormatVersion,
                Content = manifest.ContentSha256(),
                Files = manifest.Files.Count,
                Rows = manifest.Files.Sum(file => file.Rows ?? 0),
            });
        }

        return ExitCode.Done;
    }

    private static async Task<int> ImportAsync(VerbRunner runner, string path, bool json, IServiceProvider services, CancellationToken cancellation)
    {
        ArchiveReport report;
        try
        {
            await using var stream = File.OpenRead(path);
            report = await services.GetRequiredService<ArchiveImport>().RunAsync(stream, Actor.Registry, cancellation);
        }
        catch (ArchiveRefusedException refused)
        {
            throw new RefusedException(refused.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"“{path}” cannot be read: {fault.Message}");
        }

        await runner.Terminal.Error.WriteLineAsync(report.Unchanged
            ? $"The same content of {report.Body} is here already: nothing was written."
            : $"{report.Body}: {report.Notices} notices with {report.Versions} published versions arrived. Its {report.Roles} roles have to be given anew, since accounts do not travel.");
        if (json)
        {
            await runner.WriteJsonAsync(report);
        }

        return ExitCode.Done;
    }
}
