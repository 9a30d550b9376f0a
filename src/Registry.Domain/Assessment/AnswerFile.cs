using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Registry.Domain.Assessment;

/// <summary>One answer set of a file, under the name that the file gives it.</summary>
/// <param name="Id">As written: a word, or a number.</param>
public sealed record NamedAnswers(JsonNode Id, AnswerSet Answers);

/// <summary>
/// Reads answer sets from YAML: a list <c>examples</c>, each with <c>id</c>, <c>header</c> and <c>answers</c>.
/// Whatever else the file says is left alone.
/// </summary>
public static class AnswerFile
{
    /// <exception cref="AnswerFileException">The file is not of this shape, or holds values that the definition does not allow: all of them.</exception>
    public static IReadOnlyList<NamedAnswers> Read(TextReader reader, QuestionnaireDefinition definition)
    {
        if ((Parse(reader) as JsonObject)?["examples"] is not JsonArray examples)
        {
            throw new AnswerFileException([AnswerFileMistakes.NoExamples]);
        }

        var mistakes = new List<AnswerFileMistake>();
        NamedAnswers[] read = [.. examples.Select((example, index) => Read(example, index + 1, definition, mistakes))];
        return mistakes.Count == 0 ? read : throw new AnswerFileException(mistakes);
    }

    private static JsonNode? Parse(TextReader reader)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: var root }] ? YamlValues.Read(root) : null;
        }
        catch (YamlException error)
        {
            throw new AnswerFileException([AnswerFileMistakes.NotYaml(error)]);
        }
    }

    private static NamedAnswers Read(JsonNode? example, int number, QuestionnaireDefinition definition, List<AnswerFileMistake> mistakes)
    {
        if (example is not JsonObject parts || parts["id"] is not JsonValue id)
        {
            mistakes.Add(AnswerFileMistakes.NoId(number));
            return new NamedAnswers(number, AnswerSet.Empty);
        }

        var found = new AnswerFileMistakes(id.ToString(), mistakes);
        var header = AnswerFileHeader.Read(Filled(parts, "header", found), definition, found);
        var answers = AnswerFileAnswers.Read(Filled(parts, "answers", found), definition, found);
        return new NamedAnswers(id.DeepClone(), new AnswerSet(header, answers));
    }

    /// <summary>What a part of an example says, blanks left out.</summary>
    private static Dictionary<string, JsonNode> Filled(JsonObject example, string part, AnswerFileMistakes found)
    {
        if (example[part] is not (null or JsonObject))
        {
            found.NotAMapping(part);
        }

        return (example[part] as JsonObject ?? [])
            .Where(value => !IsBlank(value.Value))
            .ToDictionary(value => value.Key, value => value.Value!, StringComparer.Ordinal);
    }

    private static bool IsBlank(JsonNode? node) => node switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => true,
        JsonValue value => value.TryGetValue<string>(out var text) && text.Length == 0,
        _ => false,
    };
}
