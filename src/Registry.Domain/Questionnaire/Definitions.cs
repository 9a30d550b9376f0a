using System.Reflection;
using System.Text.RegularExpressions;

namespace Registry.Domain.Questionnaire;

/// <summary>The definitions shipped with the program, each read once; a test checks them.</summary>
public static partial class Definitions
{
    private static readonly Lazy<DefinitionCatalogue> Embedded = new(() => new DefinitionCatalogue(ReadEmbedded()));

    public static DefinitionCatalogue Catalogue => Embedded.Value;

    /// <summary>What a new notice is asked.</summary>
    public static QuestionnaireDefinition Current => Catalogue.Current;

    /// <summary>From the oldest version to the newest.</summary>
    public static IReadOnlyList<QuestionnaireDefinition> All => Catalogue.All;

    /// <summary>The definition that an older version of a notice was written for, or null.</summary>
    public static QuestionnaireDefinition? Find(string id, string version) => Catalogue.Find(id, version);

    private static List<QuestionnaireDefinition> ReadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => DefinitionName().IsMatch(name))
            .Select(name => ReadResource(assembly, name))];
    }

    private static QuestionnaireDefinition ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return DefinitionReader.ReadShipped(reader, name);
    }

    /// <summary>The id, the major and the minor number.</summary>
    [GeneratedRegex(@"^[a-z-]+\.[0-9]+\.[0-9]+\.yaml$")]
    private static partial Regex DefinitionName();
}
