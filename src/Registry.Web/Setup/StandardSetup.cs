using Microsoft.Extensions.Options;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;

namespace Registry.Web.Setup;

/// <summary>The exchange standards of the instance: those shipped, and those that its settings add or put in their place.</summary>
internal static class StandardSetup
{
    /// <exception cref="StartRefusedException">A file of the settings cannot be used.</exception>
    public static StandardCatalogue Catalogue(IServiceProvider services)
    {
        var questionnaire = services.GetRequiredService<DefinitionCatalogue>().Current;
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var added = services.GetRequiredService<IOptions<RegistryOptions>>().Value.StandardFiles
            .Select(file => Read(Path.GetFullPath(file, root), questionnaire)).ToList();
        var shipped = StandardCatalogue.Shipped(questionnaire);
        return added.Count == 0 ? shipped : new StandardCatalogue([.. shipped.All.Where(standard => added.All(own => own.Id != standard.Id)), .. added]);
    }

    private static Standard Read(string path, QuestionnaireDefinition questionnaire)
    {
        try
        {
            return StandardReader.Read(File.ReadAllText(path), path, questionnaire);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The setting {RegistryOptions.Section}:{nameof(RegistryOptions.StandardFiles)} names a file that cannot be read: {fault.Message}");
        }
        catch (DefinitionException fault)
        {
            throw new StartRefusedException($"The setting {RegistryOptions.Section}:{nameof(RegistryOptions.StandardFiles)} names a file with mistakes. {fault.Message}");
        }
    }
}
