using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;

namespace Registry.Web.Setup;

/// <summary>The questionnaires of the instance: those shipped, and what its settings add.</summary>
internal static class DefinitionSetup
{
    public static void AddDefinitions(this IServiceCollection services) => services.AddSingleton(Catalogue);

    private static DefinitionCatalogue Catalogue(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<RegistryOptions>>().Value;
        var environment = services.GetRequiredService<IHostEnvironment>();
        IReadOnlyList<QuestionnaireDefinition> definitions = Definitions.All;
        if (options.DefinitionFile is { } file)
        {
            var tried = Try(Path.GetFullPath(file, environment.ContentRootPath), environment);
            definitions = [.. definitions.Where(shipped => shipped.Version != tried.Version), tried];
        }

        foreach (var pack in options.ExtensionPacks)
        {
            var before = definitions;
            definitions = Read(
                "ExtensionPacks",
                Path.GetFullPath(pack, environment.ContentRootPath),
                (reader, name) => ExtensionPackReader.Add(before, reader, name));
        }

        return new DefinitionCatalogue(definitions);
    }

    private static QuestionnaireDefinition Try(string path, IHostEnvironment environment)
    {
        if (environment.IsProduction())
        {
            throw Refused("DefinitionFile", "is for trying a change: remove it in production, where the questionnaires are those shipped and extension packs.");
        }

        var tried = Read("DefinitionFile", path, DefinitionReader.Read);
        return tried.Id == Definitions.Current.Id
            ? tried
            : throw Refused("DefinitionFile", $"names {path}, which is the questionnaire “{tried.Id}”: give a version of “{Definitions.Current.Id}”.");
    }

    private static T Read<T>(string setting, string path, Func<TextReader, string, T> read)
    {
        try
        {
            using var reader = File.OpenText(path);
            return read(reader, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused(setting, $"names a file that cannot be read: {fault.Message}");
        }
        catch (DefinitionException fault)
        {
            throw Refused(setting, $"names a file with mistakes. {fault.Message}");
        }
    }

    private static StartRefusedException Refused(string setting, string fault) => new($"The setting {RegistryOptions.Section}:{setting} {fault}");
}
