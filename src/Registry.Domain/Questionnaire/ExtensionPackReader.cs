using System.Text.RegularExpressions;
using Registry.Domain.Questionnaire.Checks;
using Registry.Domain.Questionnaire.Reading;
using YamlDotNet.RepresentationModel;

namespace Registry.Domain.Questionnaire;

/// <summary>Reads an extension pack (YAML 1.2) and adds it to the versions of the core questionnaire that it fits.</summary>
public static partial class ExtensionPackReader
{
    /// <summary>The first key of the file, which tells a pack from a definition.</summary>
    public const string FirstKey = "extension";

    /// <returns>The definitions given, each with the pack where it fits.</returns>
    /// <param name="name">Names the file in messages.</param>
    /// <exception cref="DefinitionException">All the mistakes found.</exception>
    public static IReadOnlyList<QuestionnaireDefinition> Add(IReadOnlyList<QuestionnaireDefinition> definitions, TextReader reader, string name)
    {
        var root = DefinitionReader.Parse(reader, name, FirstKey);
        var pack = ReadIdentity(root, name);
        if (!definitions.Any(pack.Fits))
        {
            throw new DefinitionException(name, [new DefinitionError(1, 1, FirstKey, $"no questionnaire '{pack.Extends}' from version {pack.Since} on")]);
        }

        return [.. definitions.Select(core => pack.Fits(core) ? Add(core, pack, root, name) : core)];
    }

    private static ExtensionPack ReadIdentity(YamlMappingNode root, string name)
    {
        var findings = new Findings();
        var pack = new Mapping(root, "file", findings).One(FirstKey, Identity);
        return findings.Errors.Count == 0 ? pack : throw new DefinitionException(name, findings.Errors);
    }

    private static ExtensionPack Identity(Mapping mapping)
    {
        var pack = new ExtensionPack(
            mapping.Text("id"), mapping.Text("version"), mapping.Text("extends"), mapping.Text("since"), mapping.Localised("title"), mapping.Text("licence"));
        if (!PackId().IsMatch(pack.Id))
        {
            mapping.Refuse($"the id '{pack.Id}' must be X and 2 to 11 more capital letters, such as XSCHOOL");
        }

        foreach (var version in new[] { pack.Version, pack.Since })
        {
            if (!System.Version.TryParse(version, out var parsed) || parsed.Build < 0 || parsed.Revision >= 0)
            {
                mapping.Refuse($"the version '{version}' must be three numbers, such as 1.0.0");
            }
        }

        return pack;
    }

    private static QuestionnaireDefinition Add(QuestionnaireDefinition core, ExtensionPack pack, YamlMappingNode root, string name)
    {
        var findings = new Findings();
        var file = new Mapping(root, "file", findings);
        file.One(FirstKey, Identity);
        var themes = file.Many("themes", OutlineReader.Theme);
        var questions = file.Many("questions", new QuestionReader(core.Types).Read);
        file.RefuseTheRest();
        var merged = core with { Themes = [.. core.Themes, .. themes], Questions = [.. core.Questions, .. questions] };
        var broken = findings.Errors.Select(error => error.Where).ToHashSet(StringComparer.Ordinal);
        var mistakes = ExtensionCheck.Run(pack, themes, questions, findings.Positions)
            .Concat(DefinitionCheck.Run(merged, findings.Positions))
            .Where(error => !broken.Contains(error.Where));
        DefinitionError[] all = [.. findings.Errors.Concat(mistakes).Distinct().OrderBy(error => error.Line).ThenBy(error => error.Column)];
        return all.Length == 0 ? merged : throw new DefinitionException($"{name}, with {core.Id} {core.Version},", all);
    }

    [GeneratedRegex("^X[A-Z]{2,11}$")]
    private static partial Regex PackId();
}
