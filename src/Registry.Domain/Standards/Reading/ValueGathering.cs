using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Reading;

/// <summary>Puts values together into an answer set: joins texts, unites choices, fills the items of repeatable groups.</summary>
internal sealed class ValueGathering
{
    private readonly Dictionary<string, JsonNode> _header = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonNode> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, string Item, int Rank), JsonObject> _items = [];

    public bool Has(Target target) => target switch
    {
        { Question: { } question } => _answers.ContainsKey(question.Id),
        { Part: { } part } => _header.GetValueOrDefault(target.Field!.Id) switch
        {
            JsonObject group => group.ContainsKey(part.Id),
            JsonArray items => items.Any(item => item![part.Id] is not null),
            _ => false,
        },
        _ => _header.ContainsKey(target.Field!.Id),
    };

    /// <returns>False when the target holds another value already, and has room for one.</returns>
    public bool Add(StandardField field, Target target, int rank, JsonNode value)
    {
        if (target.Part is null)
        {
            var values = target.Question is null ? _header : _answers;
            var id = target.Question?.Id ?? target.Field!.Id;
            return Set(values.GetValueOrDefault(id), target, field, value, joined => values[id] = joined);
        }

        var group = target.IsRepeatable ? Item(target.Field!, field, rank) : Group(target.Field!);
        return Set(group[target.Part.Id], target, field, value, joined => group[target.Part.Id] = joined);
    }

    public AnswerSet Build() => new(
        _header.ToDictionary(value => value.Key, value => new StatedValue(Distinct(value.Value)), StringComparer.Ordinal),
        _answers.ToDictionary(value => value.Key, value => Stated(value.Value), StringComparer.Ordinal));

    private static StatedValue Stated(JsonNode value) => value switch
    {
        JsonValue single when single.ToString() == AnswerValue.Unknown => StatedValue.Unknown,
        JsonArray { Count: 1 } only when only[0]!.ToString() == AnswerValue.Unknown => StatedValue.Unknown,
        JsonValue single when single.ToString() == AnswerValue.NotApplicable => StatedValue.NotApplicable,
        _ => new StatedValue(value),
    };

    private static bool Set(JsonNode? there, Target target, StandardField field, JsonNode value, Action<JsonNode> set)
    {
        switch (there)
        {
            case null:
                set(target.Type == AnswerType.Multiple || (target.IsRepeatable && target.Part is null) ? new JsonArray(value) : Headed(field, target, value));
                return true;
            case JsonArray items:
                if (!items.Any(item => JsonNode.DeepEquals(item, value)))
                {
                    items.Add(value);
                }

                return true;
            case JsonValue text when target.Type == AnswerType.Text:
                var added = Headed(field, target, value).ToString();
                if (!text.ToString().Contains(value.ToString(), StringComparison.Ordinal))
                {
                    set(JsonValue.Create($"{text}\n\n{added}"));
                }

                return true;
            default:
                return JsonNode.DeepEquals(there, value);
        }
    }

    private static JsonNode Headed(StandardField field, Target target, JsonNode value) =>
        field.Heading is { } heading && target.Type == AnswerType.Text ? JsonValue.Create($"{heading}\n{value}") : value;

    private JsonObject Group(Field field)
    {
        if (!_header.TryGetValue(field.Id, out var group))
        {
            _header[field.Id] = group = new JsonObject();
        }

        return (JsonObject)group;
    }

    private JsonObject Item(Field group, StandardField field, int rank)
    {
        var key = (group.Id, field.Item, rank);
        if (!_items.TryGetValue(key, out var item))
        {
            item = new JsonObject(field.With.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value)));
            _items.Add(key, item);
            if (!_header.TryGetValue(group.Id, out var items))
            {
                _header[group.Id] = items = new JsonArray();
            }

            ((JsonArray)items).Add(item);
        }

        return item;
    }

    // The same law named by two fields of a record is one law.
    private static JsonNode Distinct(JsonNode value)
    {
        if (value is not JsonArray { Count: > 1 } items)
        {
            return value;
        }

        for (var rank = items.Count - 1; rank > 0; rank--)
        {
            if (items.Take(rank).Any(earlier => JsonNode.DeepEquals(earlier, items[rank])))
            {
                items.RemoveAt(rank);
            }
        }

        return items;
    }
}
