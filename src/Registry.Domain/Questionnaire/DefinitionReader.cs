using Registry.Domain.Questionnaire.Checks;
using Registry.Domain.Questionnaire.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Registry.Domain.Questionnaire;

/// <summary>Reads a definition file (YAML 1.2) with a closed vocabulary, then checks it whole.</summary>
public static class DefinitionReader
{
    /// <param name="name">Names the file in messages.</param>
    /// <exception cref="DefinitionException">All the mistakes found.</exception>
    public static QuestionnaireDefinition Read(string text, string name)
    {
        using var reader = new StringReader(text);
        return Read(reader, name);
    }

    /// <inheritdoc cref="Read(string, string)"/>
    public static QuestionnaireDefinition Read(TextReader reader, string name)
    {
        var findings = new Findings();
        var definition = ReadDefinition(Parse(reader, name), findings);
        var broken = findings.Errors.Select(e => e.Where).ToHashSet(StringComparer.Ordinal);
        // What the reader could not read has a stand-in; mistakes found in a stand-in would only mislead.
        var mistakes = DefinitionCheck.Run(definition, findings.Positions).Where(e => !broken.Contains(e.Where));
        DefinitionError[] all = [.. findings.Errors.Concat(mistakes).OrderBy(e => e.Line).ThenBy(e => e.Column)];
        return all.Length == 0 ? definition : throw new DefinitionException(name, all);
    }

    /// <summary>Without the checks of the whole, which a test does once for all starts.</summary>
    /// <inheritdoc cref="Read(string, string)"/>
    internal static QuestionnaireDefinition ReadShipped(TextReader reader, string name)
    {
        var findings = new Findings();
        var definition = ReadDefinition(Parse(reader, name), findings);
        return findings.Errors.Count == 0 ? definition : throw new DefinitionException(name, [.. findings.Errors]);
    }

    /// <exception cref="DefinitionException">The file is not one mapping.</exception>
    internal static YamlMappingNode Parse(TextReader reader, string name, string start = "questionnaire")
    {
        var parser = new Parser(reader);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(parser);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }]
                ? root
                : throw Unusable(name, 1, 1, $"the file must be one mapping, starting with '{start}:'");
        }
        catch (YamlException e)
        {
            throw Unusable(name, (int)e.Start.Line, (int)e.Start.Column, $"not valid YAML: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            // The parser loses its state on some brackets that are never closed, and says nothing of where.
            var last = parser.Current?.End ?? Mark.Empty;
            throw Unusable(name, (int)last.Line, (int)last.Column, "not valid YAML: a bracket or a quote near here is not closed");
        }
    }

    private static DefinitionException Unusable(string name, int line, int column, string message) =>
        new(name, [new DefinitionError(line, column, "file", message)]);

    private static QuestionnaireDefinition ReadDefinition(YamlMappingNode root, Findings findings)
    {
        var file = new Mapping(root, "file", findings);
        var types = file.One("answer_types", AnswerTypes.Read);
        var identity = file.One("questionnaire", Identity.Read);
        var header = file.One("header", m => (
            Title: m.Localised("title"),
            Steps: m.Many("steps", OutlineReader.Step),
            Fields: m.Many("fields", new FieldReader(types).Read)));
        var definition = new QuestionnaireDefinition
        {
            Id = identity.Id,
            Version = identity.Version,
            Title = identity.Title,
            Urn = identity.Urn,
            Status = identity.Status,
            Date = identity.Date,
            Licence = identity.Licence,
            Tiers = OutlineReader.Tiers(file),
            Themes = file.Many("themes", OutlineReader.Theme),
            Levers = file.Many("levers", OutlineReader.Lever),
            HeaderTitle = header.Title,
            HeaderSteps = header.Steps,
            Header = header.Fields,
            Questions = file.Many("questions", new QuestionReader(types).Read),
            Derived = file.Many("derived", ModelReader.Derived),
            Impact = file.One("impact", ModelReader.Impact),
            Safeguards = file.One("safeguards", ModelReader.Safeguards),
            LegalFlags = file.Many("legal_flags", ModelReader.LegalFlag),
            Retired = file.Many("retired", OutlineReader.Retired),
            Exports = file.One("exports", OutlineReader.Exports),
            Types = types,
        };
        file.RefuseTheRest();
        return definition;
    }
}
