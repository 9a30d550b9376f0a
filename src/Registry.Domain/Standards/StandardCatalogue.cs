using System.Reflection;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards;

/// <summary>The standards that the registry reads and writes, each checked against the questionnaire.</summary>
public sealed class StandardCatalogue(IReadOnlyList<Standard> standards)
{
    private const string Prefix = "standards/";

    // Most instances work with the questionnaire as shipped: then the check is made once in a process.
    private static readonly Lazy<StandardCatalogue> ForCurrent = new(() => ReadShipped(Definitions.Current));

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<Standard> All { get; } = [.. standards.OrderBy(standard => standard.Id, StringComparer.Ordinal)];

    /// <summary>Reads the definitions shipped with the program.</summary>
    /// <exception cref="DefinitionException">One of them does not fit the questionnaire.</exception>
    public static StandardCatalogue Shipped(QuestionnaireDefinition questionnaire) =>
        ReferenceEquals(questionnaire, Definitions.Current) ? ForCurrent.Value : ReadShipped(questionnaire);

    public Standard? Find(string id) => All.FirstOrDefault(standard => standard.Id == id);

    /// <summary>The standard that the names of a file's columns or members fit, the one that asks most of them first; null when none does.</summary>
    public Standard? Recognise(IReadOnlyCollection<string> names)
    {
        var known = names.Select(name => name.Trim()).ToHashSet(StringComparer.Ordinal);
        return All.Where(standard => Fits(standard.Recognition, known)).MaxBy(standard => standard.Recognition.All.Count);
    }

    private static StandardCatalogue ReadShipped(QuestionnaireDefinition questionnaire)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return new StandardCatalogue([.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Read(assembly, name, questionnaire))]);
    }

    private static bool Fits(Recognition recognition, HashSet<string> names) =>
        recognition.All.Count > 0
        && recognition.All.All(alternatives => alternatives.Split('|').Any(names.Contains))
        && !recognition.None.Any(names.Contains);

    private static Standard Read(Assembly assembly, string name, QuestionnaireDefinition questionnaire)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return StandardReader.Read(reader.ReadToEnd(), name, questionnaire);
    }
}
