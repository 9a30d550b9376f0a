using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;
using Registry.Domain.Standards;

namespace Registry.Domain.Tests.Standards.Writing;

internal static class Given
{
    public static AnswerSet Header(params (string Field, JsonNode Value)[] values) =>
        AnswerSet.Empty with { Header = values.ToDictionary(value => value.Field, value => new StatedValue(value.Value), StringComparer.Ordinal) };

    /// <summary>One value alone.</summary>
    public static AnswerSet Only(Target target, string option)
    {
        var stated = option switch
        {
            AnswerValue.Unknown => StatedValue.Unknown,
            AnswerValue.NotApplicable => StatedValue.NotApplicable,
            _ => new StatedValue(target.Type == AnswerType.Multiple ? new JsonArray(option) : option),
        };
        var values = new Dictionary<string, StatedValue>(StringComparer.Ordinal) { [target.Question?.Id ?? target.Field!.Id] = stated };
        return target.Question is null ? AnswerSet.Empty with { Header = values } : AnswerSet.Empty with { Answers = values };
    }
}
