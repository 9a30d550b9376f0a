using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>Answers of an answer file, by question id: option codes, lists of them, numbers, texts.</summary>
internal static class AnswerFileAnswers
{
    public static Dictionary<string, StatedValue> Read(
        IReadOnlyDictionary<string, JsonNode> filled, QuestionnaireDefinition definition, AnswerFileMistakes found)
    {
        var answers = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        foreach (var (id, answer) in filled)
        {
            if (definition.Question(id) is not { } question)
            {
                found.NoSuchQuestion(id);
                continue;
            }

            if (!IsAllowed(question, answer))
            {
                found.NotAllowed(id, answer, AnswerExpectation.Of(question));
            }

            answers[id] = State(question, answer);
        }

        return answers;
    }

    /// <summary>Texts, dates and addresses are not read any closer: scoring takes them as written.</summary>
    private static bool IsAllowed(Question question, JsonNode answer) => question.Type switch
    {
        AnswerType.YesPartlyNo or AnswerType.Single => AnswerExpectation.Codes(question).Contains(Text(answer)),
        AnswerType.Multiple => answer is JsonArray several && AreAllowed(question, [.. several.Select(Text)]),
        AnswerType.Number => Text(answer) == AnswerValue.Unknown
            || (answer.GetValueKind() == JsonValueKind.Number && AnswerValue.Of(new StatedValue(answer))?.Number >= 0),
        _ => answer is not JsonArray,
    };

    private static bool AreAllowed(Question question, string?[] codes) =>
        codes.All(AnswerExpectation.Codes(question).Contains)
        && codes.Distinct().Count() == codes.Length
        && (codes.Length == 1 || !question.Options.Any(option => option.Exclusive && codes.Contains(option.Value)));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static StatedValue State(Question question, JsonNode answer) => AnswerValue.Of(new StatedValue(answer)) switch
    {
        { IsUnknown: true } => StatedValue.Unknown,
        { Text: AnswerValue.NotApplicable } when question.Type == AnswerType.YesPartlyNo => StatedValue.NotApplicable,
        _ => new StatedValue(answer.DeepClone()),
    };
}
