using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Assessment;

/// <summary>
/// Header values of an answer file: plain, or <c>{state, value, ground}</c>. Only what scoring reads is checked:
/// a file of answers need not be a notice that could be published.
/// </summary>
internal static class AnswerFileHeader
{
    private const string State = "state";

    private static readonly Dictionary<string, DisclosureState> States = new(StringComparer.Ordinal)
    {
        ["disclosed"] = DisclosureState.Disclosed,
        ["withheld"] = DisclosureState.Withheld,
        ["internal"] = DisclosureState.Internal,
        ["notApplicable"] = DisclosureState.NotApplicable,
        ["unknown"] = DisclosureState.Unknown,
    };

    public static Dictionary<string, StatedValue> Read(
        IReadOnlyDictionary<string, JsonNode> filled, QuestionnaireDefinition definition, AnswerFileMistakes found)
    {
        var header = filled.ToDictionary(field => field.Key, field => Read(field.Key, field.Value, found), StringComparer.Ordinal);
        foreach (var field in definition.Header.Where(field => field.Scoring is ImpactByBands))
        {
            CheckNumber(header.GetValueOrDefault(field.Id), field.Id, ((ImpactByBands)field.Scoring!).Reads, found);
        }

        return header;
    }

    private static StatedValue Read(string id, JsonNode node, AnswerFileMistakes found)
    {
        if (node is not JsonObject stated || !stated.TryGetPropertyValue(State, out var written))
        {
            return new StatedValue(Plain(node));
        }

        var value = Plain(stated["value"]);
        if (!States.TryGetValue(written?.ToString() ?? "", out var state))
        {
            found.UnknownState(id, written, States.Keys);
        }
        else if (value is not null && state is DisclosureState.Unknown or DisclosureState.NotApplicable)
        {
            found.ValueBesideState(id, written);
        }

        return new StatedValue(value, state, stated["ground"]?.ToString());
    }

    private static void CheckNumber(StatedValue? stated, string id, string part, AnswerFileMistakes found)
    {
        var node = (stated?.Value as JsonObject)?[part];
        if (AnswerValue.Of(new StatedValue(node)) is { IsUnknown: false } value && value.Number is null or < 0)
        {
            found.NotAllowed($"header.{id}.{part}", node!, AnswerExpectation.Number);
        }
    }

    /// <summary>A part of a group may have a state of its own: its value is what counts.</summary>
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject stated when stated.ContainsKey(State) => Plain(stated["value"]),
        JsonObject group => new JsonObject(group.Select(part => KeyValuePair.Create(part.Key, Plain(part.Value)))),
        _ => node?.DeepClone(),
    };
}
