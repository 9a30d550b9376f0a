using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>Chosen options as an answer holds them.</summary>
public static class StatedOptions
{
    /// <param name="codes">At least one option of the question; one only unless several may be ticked.</param>
    public static StatedValue Of(Question question, IReadOnlyList<string> codes) => codes switch
    {
        [AnswerValue.Unknown] => StatedValue.Unknown,
        [AnswerValue.NotApplicable] => StatedValue.NotApplicable,
        _ when question.Type == AnswerType.Multiple => new StatedValue(new JsonArray([.. codes.Select(code => JsonValue.Create(code))])),
        _ => new StatedValue(codes[0]),
    };
}
