using System.Text.Json;
using System.Text.Json.Nodes;
using Registry.Domain.Notices;
using Registry.Domain.Questionnaire;

namespace Registry.Domain.Standards.Writing;

/// <summary>One single value of a notice: the smallest thing that a conversion carries or loses.</summary>
/// <param name="Path">
/// <c>header.title</c>, <c>header.contact.email</c>, <c>header.suppliers.2.name</c> (items count from 1), <c>FIN-04</c>, or <c>DRO-01.2</c> for the second chosen option.
/// </param>
/// <param name="Place">The header field (<c>header.suppliers</c>) or the question that it belongs to.</param>
/// <param name="Target">What the questionnaire says of it; null where it knows nothing of it.</param>
/// <param name="Item">The item of a repeatable field, from 0.</param>
/// <param name="Text">Null unless the value is disclosed and is a text, a number or an option.</param>
public sealed record Leaf(string Path, string Place, Target? Target, int? Item, string? Text, DisclosureState State)
{
    /// <summary>The option that the value or its state stands for, as lists of values know it.</summary>
    public string? Option => State switch
    {
        DisclosureState.Unknown => AnswerValue.Unknown,
        DisclosureState.NotApplicable => AnswerValue.NotApplicable,
        _ => Text,
    };
}

/// <summary>Takes an answer set apart.</summary>
public static class Leaves
{
    /// <returns>In the order of the questionnaire; what it does not know comes last.</returns>
    public static IReadOnlyList<Leaf> Of(AnswerSet values, QuestionnaireDefinition questionnaire)
    {
        var leaves = values.Header.SelectMany(value => OfHeader(value.Key, value.Value, questionnaire))
            .Concat(values.Answers.SelectMany(value => OfAnswer(value.Key, value.Value, questionnaire)));
        var rank = questionnaire.Header.Select(field => $"header.{field.Id}").Concat(questionnaire.Questions.Select(question => question.Id))
            .Select((place, index) => (place, index)).ToDictionary(known => known.place, known => known.index, StringComparer.Ordinal);
        return [.. leaves.OrderBy(leaf => rank.GetValueOrDefault(leaf.Place, int.MaxValue)).ThenBy(leaf => rank.ContainsKey(leaf.Place) ? "" : leaf.Path, StringComparer.Ordinal)
            .ThenBy(leaf => leaf.Item ?? 0).ThenBy(PartRank)];
    }

    // A canonical document sorts the parts of a group by their names; people read them in the order of the questionnaire.
    private static int PartRank(Leaf leaf) =>
        leaf.Target?.Part is { } part ? leaf.Target.Field!.Fields.Select((known, rank) => (known.Id, rank)).First(known => known.Id == part.Id).rank : int.MaxValue;

    private static IEnumerable<Leaf> OfHeader(string id, StatedValue stated, QuestionnaireDefinition questionnaire)
    {
        var place = $"header.{id}";
        if (id == WritingSource.KeptFields)
        {
            return (stated.Value as JsonObject ?? []).Select(member => One($"{id}.{member.Key}", id, null, null, member.Value, stated.State));
        }

        var items = stated.Value as JsonArray;
        return Undisclosed(place, Target.Find(place, questionnaire), stated) ?? (items is null
            ? OfItem(place, place, null, stated.Value, questionnaire)
            : items.SelectMany((item, rank) => OfItem($"{place}.{rank + 1}", place, rank, item, questionnaire)));
    }

    private static IEnumerable<Leaf> OfItem(string path, string place, int? rank, JsonNode? value, QuestionnaireDefinition questionnaire) => value is JsonObject parts
        ? parts.Where(part => part.Value is not null).Select(part =>
            One($"{path}.{part.Key}", place, Target.Find($"{place}.{part.Key}", questionnaire), rank, part.Value, DisclosureState.Disclosed))
        : [One(path, place, Target.Find(place, questionnaire), rank, value, DisclosureState.Disclosed)];

    private static IEnumerable<Leaf> OfAnswer(string id, StatedValue stated, QuestionnaireDefinition questionnaire)
    {
        var target = Target.Find(id, questionnaire);
        return Undisclosed(id, target, stated) ?? (stated.Value is JsonArray items
            ? items.Select((item, rank) => One($"{id}.{rank + 1}", id, target, rank, item, DisclosureState.Disclosed))
            : [One(id, id, target, null, stated.Value, DisclosureState.Disclosed)]);
    }

    private static Leaf[]? Undisclosed(string place, Target? target, StatedValue stated) =>
        stated.State == DisclosureState.Disclosed ? null : [new Leaf(place, place, target, null, null, stated.State)];

    private static Leaf One(string path, string place, Target? target, int? rank, JsonNode? value, DisclosureState state) =>
        new(path, place, target, rank, state == DisclosureState.Disclosed ? TextOf(value) : null, state);

    private static string? TextOf(JsonNode? value) => value switch
    {
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Trim() is { Length: > 0 } trimmed ? trimmed : null,
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => number.ToJsonString(),
        _ => null,
    };
}
