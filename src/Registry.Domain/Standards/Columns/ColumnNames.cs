using System.Reflection;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Reading;
using Registry.Domain.Standards.Reading;

namespace Registry.Domain.Standards.Columns;

/// <summary>What people write above columns and in cells: the file <c>column-names.yaml</c>, checked against the questionnaire.</summary>
/// <param name="Columns">Names by target.</param>
public sealed record ColumnNames(IReadOnlyList<ColumnSynonyms> Columns, IReadOnlyList<OptionSynonyms> Options)
{
    private const string File = "column-names.yaml";

    /// <exception cref="DefinitionException">A target or an option is unknown.</exception>
    public static ColumnNames Shipped(QuestionnaireDefinition questionnaire)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!);
        return Read(reader.ReadToEnd(), File, questionnaire);
    }

    /// <param name="name">Names the file in messages.</param>
    /// <exception cref="DefinitionException">All the mistakes found, each with its line.</exception>
    public static ColumnNames Read(string text, string name, QuestionnaireDefinition questionnaire)
    {
        using var reader = new StringReader(text);
        var findings = new Findings();
        var file = new Mapping(DefinitionReader.Parse(reader, name, "columns"), "file", findings);
        var names = new ColumnNames(
            file.Many("columns", mapping =>
            {
                var path = mapping.Text("target");
                Expect(mapping, path == ColumnTarget.Id || Target.Find(path, questionnaire) is not null, $"'{path}' is no target of a column");
                return new ColumnSynonyms(path, mapping.Texts("names"));
            }),
            file.Many("options", mapping => Option(mapping, questionnaire)));
        file.RefuseTheRest();
        return findings.Errors.Count == 0 ? names : throw new DefinitionException(name, [.. findings.Errors]);
    }

    private static OptionSynonyms Option(Mapping mapping, QuestionnaireDefinition questionnaire)
    {
        var (path, option) = (mapping.Text("target"), mapping.Text("option"));
        var isKnown = path == "*" || (Target.Find(path, questionnaire)?.Options.Any(known => known.Value == option) ?? false);
        Expect(mapping, isKnown, $"'{option}' is no option of '{path}'");
        return new OptionSynonyms(path, option, mapping.Texts("words"));
    }

    private static void Expect(Mapping mapping, bool holds, string message)
    {
        if (!holds)
        {
            mapping.Refuse(message);
        }
    }
}

public sealed record ColumnSynonyms(string Target, IReadOnlyList<string> Names);
