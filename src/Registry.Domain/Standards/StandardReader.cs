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

    private static readonly Dictionary<string, NoticeFact> Facts = Enum.GetValues<NoticeFact>()
        .ToDictionary(fact => fact.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, RecordFormat> Formats = new(StringComparer.Ordinal)
    {
        ["json"] = RecordFormat.Json,
        ["csv"] = RecordFormat.Csv,
        ["md"] = RecordFormat.Markdown,
    };

    /// <param name="name">Names the file in messages.</param>
    /// <exception cref="DefinitionException">All the mistakes found, each with its line.</exception>
    public static Standard Read(string text, string name, QuestionnaireDefinition questionnaire)
    {
        using var reader = new StringReader(text);
        var findings = new Findings();
        var file = new Mapping(DefinitionReader.Parse(reader, name, "standard"), "file", findings);
        var standard = Read(file, new FieldReading(questionnaire)) with { Fingerprint = Fingerprint(text) };
        var mistakes = StandardCheck.Run(standard, questionnaire, findings.Positions);
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
            Writing = file.OptionalOne("write", Writing),
            Dates = file.OptionalMany("dates", Date),
        };
        file.RefuseTheRest();
        return standard;
    }

    private static ValueWord Value(Mapping mapping) => new(
        mapping.Text("value"), mapping.OptionalText("to"), mapping.OptionalTexts("back"), mapping.OptionalTexts("spellings"), mapping.Flag("read_only"));

    private static StandardDate Date(Mapping mapping)
    {
        if (!mapping.Has("day"))
        {
            mapping.Refuse("'day' is missing");
        }

        return new StandardDate(mapping.OptionalDate("day") ?? default, mapping.Localised("name"));
    }

    private static WritingRules Writing(Mapping mapping)
    {
        var formats = mapping.Texts("formats");
        foreach (var unknown in formats.Where(format => !Formats.ContainsKey(format)))
        {
            mapping.Refuse($"'{unknown}' is no format; they are: {string.Join(", ", Formats.Keys)}");
        }

        return new WritingRules(
            [.. formats.Where(Formats.ContainsKey).Select(format => Formats[format])],
            mapping.OptionalText("delimiter") is { } delimiter ? delimiter[0] : ',',
            mapping.Flag("vertical"),
            mapping.OptionalOne("name_sets", sets => sets.Keys.ToDictionary(key => key, sets.Text, StringComparer.Ordinal)) ?? []);
    }

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
                Label = mapping.OptionalText("label"),
                Section = mapping.OptionalText("section"),
                IsHtml = mapping.Flag("html"),
                IsReadOnly = mapping.Flag("read_only"),
                Fact = mapping.Has("fact") ? mapping.Word("fact", Facts) : null,
                Gather = mapping.OptionalTexts("gather"),
                Otherwise = mapping.OptionalText("otherwise"),
                IsRepeated = mapping.Flag("repeated"),
                Derived = mapping.OptionalMany("derived", rule => new DerivedValue(
                    rule.Text("value"), rule.One("when", when => when.Keys.ToDictionary(key => key, when.Texts, StringComparer.Ordinal)))),
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
