using System.Text.Json.Nodes;

namespace Registry.Domain.Standards.Writing;

/// <summary>What an imported notice kept of its source, written back where the record is in the standard that it came from.</summary>
internal sealed class SourceFields(JsonObject kept, LossLedger ledger, Func<string, string> clean)
{
    /// <returns>The texts of the field as the source had them; null where it had none, or where its standard does not allow them any more.</returns>
    public List<string?>? Write(StandardField field)
    {
        if (field.Aliases.Prepend(field.Name).FirstOrDefault(kept.ContainsKey) is not { } name)
        {
            return null;
        }

        var source = Texts(kept[name]);
        if (!IsAllowed(field, source))
        {
            return null;
        }

        List<string?> written = [.. source.Select(text => field.IsHtml ? TextFitting.Fit(text!, field).Text : text)];
        if (written.Select(text => clean(text!)).SequenceEqual(source))
        {
            ledger.Carry(LeafOf(name));
        }
        else
        {
            ledger.Transform(LeafOf(name), string.Join('\n', written), field, LossReason.Reformatted);
        }

        return written;
    }

    /// <summary>The text of the field now goes on with what the registry worded after it.</summary>
    public void Join(StandardField field, string joined)
    {
        if (field.Aliases.Prepend(field.Name).FirstOrDefault(kept.ContainsKey) is { } name && ledger.IsWritten(LeafOf(name)))
        {
            ledger.Transform(LeafOf(name), joined, field, LossReason.Joined);
        }
    }

    /// <summary>Members that the definition of the standard does not know.</summary>
    public Dictionary<string, JsonNode?> Unknown(Standard standard)
    {
        var known = standard.Fields.SelectMany(field => field.Aliases.Prepend(field.Name).Concat([WrittenField.ListOf(field) ?? field.Name])).ToHashSet(StringComparer.Ordinal);
        var unknown = kept.Where(member => !known.Contains(member.Key)).ToDictionary(member => member.Key, member => member.Value?.DeepClone(), StringComparer.Ordinal);
        foreach (var name in unknown.Keys)
        {
            ledger.Carry(LeafOf(name));
        }

        return unknown;
    }

    private static bool IsAllowed(StandardField field, List<string?> texts) =>
        texts.TrueForAll(text => text is not null && TextFitting.Fits(text, field) && (field.Values.Count == 0 || field.Values.Any(value => value.Value == text)))
        && WrittenField.ListOf(field) is null
        && (texts.Count == 1 || field.Type == FieldType.List || field.IsRepeated);

    private static List<string?> Texts(JsonNode? value) => value is JsonArray items ? [.. items.Select(item => item?.ToString())] : [value?.ToString()];

    private Leaf LeafOf(string name) => ledger.Leaves.First(leaf => leaf.Path == $"{WritingSource.KeptFields}.{name}");
}
