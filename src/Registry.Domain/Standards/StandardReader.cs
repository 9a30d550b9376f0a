using System.Security.Cryptography;
using System.Text;
using Registry.Domain.Questionnaire;
using Registry.Domain.Questionnaire.Reading;

namespace Registry.Domain.Standards;

/// <summary>Reads the definition of a standard (YAML 1.2) with a closed vocabulary, then checks it against the questionnaire.</summary>
public static class StandardReader
{
    private static readonly Dictionary<string, FieldType> Types = Enum.GetValues<FieldType>()
        .ToDictionary(type => type.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <param name="name">Names the file in messages.</param>
    /// <exception cref="DefinitionException">All the mistakes found, each with its line.</exception>
    public static Standard Read(string text, string name, QuestionnaireDefinition questionnaire)
    {
        using var reader = new StringReader(text);
        var findings = new Findings();
        var file = new Mapping(DefinitionReader.Parse(reader, name, "standard"), "file", findings);
        var standard = Read(file, new FieldReading(questionnaire)) with { Fingerprint = Fingerprint(text) };
        var mistakes = StandardCheck.Run(standard, findings.Positions);
        DefinitionError[] all = [.. findings.Errors.Concat(mistakes).OrderBy(error => error.Line).ThenBy(error => error.Column)];
        return all.Length == 0 ? standard : throw new DefinitionException(name, all);
    }

    private static Standard Read(Mapping file, FieldReading reading)
    {
        var standard = file.One("standard", mapping => new Standard
        {
            Id = mapping.Text("id"),
            Name = mapping.Localised("name"),
            Register = mapping.Text("register"),
            Licence = mapping.OptionalText("licence"),
            Language = mapping.Text("language"),
            Reference = mapping.OptionalText("reference"),
            MonthFirst = mapping.Flag("month_first"),
            Recognition = new Recognition(null, [], []),
            Record = RecordIdentity.Nameless,
        });
        standard = standard with
        {
            Recognition = file.One("recognise", mapping => new Recognition(
                mapping.OptionalText("list"), mapping.Texts("all"), mapping.OptionalTexts("none"))),
            Record = file.One("record", mapping => new RecordIdentity(
                mapping.OptionalTexts("id"),
                mapping.Flag("id_is_address"),
                mapping.OptionalTexts("body"),
                mapping.OptionalTexts("url"),
                mapping.OptionalTexts("published"),
                mapping.OptionalTexts("language"),
                mapping.OptionalMany("languages", Value))),
            Fields = file.Many("fields", reading.Field),
        };
        file.RefuseTheRest();
        return standard;
    }

    private static ValueWord Value(Mapping mapping) => new(
        mapping.Text("value"), mapping.OptionalText("to"), mapping.OptionalTexts("back"), mapping.OptionalTexts("spellings"));

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private sealed class FieldReading(QuestionnaireDefinition questionnaire)
    {
        public StandardField Field(Mapping mapping)
        {
            var name = mapping.Text("name");
            return new StandardField
            {
                Name = name,
                Aliases = mapping.OptionalTexts("aliases"),
                Type = mapping.Word("type", Types),
                Required = mapping.Flag("required"),
                RequiredWhen = mapping.OptionalOne("required_when", when => new RequiredWhen(when.Text("field"), when.Texts("values"))),
                MaximumLength = mapping.OptionalWhole("maximum_length"),
                Values = mapping.OptionalMany("values", Value),
                Target = Target(mapping),
                IsFallback = mapping.Flag("fallback"),
                Item = mapping.OptionalText("item") ?? name.Split('.')[0],
                With = mapping.OptionalOne("with", parts => parts.Keys.ToDictionary(key => key, parts.Text, StringComparer.Ordinal)) ?? [],
                Heading = mapping.OptionalText("heading"),
            };
        }

        private Target? Target(Mapping mapping)
        {
            if (mapping.OptionalText("to") is not { } path)
            {
                return null;
            }

            var target = Standards.Target.Find(path, questionnaire);
            if (target is null)
            {
                mapping.Refuse($"'to' is '{path}', which is no header field, no part of a group and no question");
            }

            return target;
        }
    }
}
