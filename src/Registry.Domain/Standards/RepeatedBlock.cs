using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Registry.Domain.Standards;

/// <summary>
/// The fields of a numbered standard that come once for each of several things, as the eight fields of a model in ATRS 4.0: a second model takes the
/// numbers that follow, and all later fields move on by as many. Within the registry such a field is one, with a text for each thing.
/// </summary>
internal sealed class RepeatedBlock
{
    private readonly List<(StandardField Field, int Number, string Label)> _fields;
    private readonly int _size;
    private readonly int _last;

    private RepeatedBlock(Standard standard)
    {
        _fields = [.. standard.Fields.Select(field => (field, Parse(field.Name))).Where(known => known.Item2 is not null).Select(known => (known.field, known.Item2!.Value.Number, known.Item2.Value.Label))];
        List<int> numbers = [.. _fields.Where(known => known.Field.IsRepeated).Select(known => known.Number).Distinct()];
        _size = numbers.Count;
        _last = numbers.Max();
    }

    /// <summary>Null for a standard without one.</summary>
    public static RepeatedBlock? Of(Standard standard) => standard.Fields.Any(field => field.IsRepeated) ? new RepeatedBlock(standard) : null;

    /// <summary>The number and the label of a name such as <c>28 Model name</c>.</summary>
    public static (int Number, string Label)? Parse(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space is > 0 and < 5 && int.TryParse(name.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, name[(space + 1)..]) : null;
    }

    /// <summary>The fields of a record about so many things, in order: which field each is here, the rank of the thing from 0, and the field as it is named then.</summary>
    public IEnumerable<(StandardField Field, int Rank, StandardField Named)> Expand(Standard standard, int things)
    {
        var rounds = standard.Fields.TakeWhile(field => !field.IsRepeated).Select(field => (field, 0))
            .Concat(Enumerable.Range(0, things).SelectMany(rank => standard.Fields.Where(field => field.IsRepeated).Select(field => (field, rank))))
            .Concat(standard.Fields.SkipWhile(field => !field.IsRepeated).Where(field => !field.IsRepeated).Select(field => (field, 0)));
        return rounds.Select(known => (known.field, known.Item2, Named(known.field, known.Item2, things)));
    }

    /// <summary>The record with the names that it would have about one thing; the texts of several things are lists.</summary>
    public JsonElement Fold(JsonElement record)
    {
        List<(string Name, (StandardField Field, int Rank)? Known)> members = [.. record.EnumerateObject().Select(member => (member.Name, Find(member.Name)))];
        if (members.TrueForAll(member => member.Known is not { } known || known.Field.Name == member.Name))
        {
            return record;
        }

        var folded = new JsonObject();
        foreach (var (name, known) in members)
        {
            var value = JsonNode.Parse(record.GetProperty(name).GetRawText());
            if (known is not { Field: { IsRepeated: true } field } found)
            {
                folded.TryAdd(known?.Field.Name ?? name, value);
                continue;
            }

            var texts = folded[field.Name] as JsonArray ?? [];
            folded[field.Name] = texts;
            while (texts.Count <= found.Rank)
            {
                texts.Add("");
            }

            texts[found.Rank] = value;
        }

        using var document = JsonDocument.Parse(folded.ToJsonString());
        return document.RootElement.Clone();
    }

    private (StandardField Field, int Rank)? Find(string name)
    {
        if (Parse(name) is not var (number, label))
        {
            return null;
        }

        var known = _fields.Find(field => field.Label == label && number >= field.Number && (number - field.Number) % _size == 0 && (number == field.Number || field.Field.IsRepeated || field.Number > _last));
        return known.Field is { } found ? (found, (number - known.Number) / _size) : null;
    }

    private StandardField Named(StandardField field, int rank, int things)
    {
        if (Parse(field.Name) is not var (number, label) || number < _last - _size + 1)
        {
            return field;
        }

        var moved = number + (_size * (field.IsRepeated ? rank : things - 1));
        var head = field.Label is { } form && Parse(form) is var (_, formLabel) ? string.Create(CultureInfo.InvariantCulture, $"{moved} {formLabel}") : field.Label;
        return field with { Name = string.Create(CultureInfo.InvariantCulture, $"{moved} {label}"), Label = head };
    }
}
