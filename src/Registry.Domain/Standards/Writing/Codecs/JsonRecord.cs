using System.Text.Json.Nodes;

namespace Registry.Domain.Standards.Writing.Codecs;

/// <summary>A record as a JSON object: a member for each field, an array for a list, an array of objects for fields of the same items.</summary>
public static class JsonRecord
{
    public static JsonObject Write(WrittenRecord record)
    {
        var root = new JsonObject();
        foreach (var field in record.Fields)
        {
            if (field.List is { } list)
            {
                AddParts(root, list, field);
            }
            else
            {
                root[field.Field.Name] = field.IsList
                    ? new JsonArray([.. field.Texts.Select(text => (JsonNode?)text)])
                    : (JsonNode?)string.Join("\n", field.Texts.OfType<string>());
            }
        }

        foreach (var (name, value) in record.Kept)
        {
            root[name] = value?.DeepClone();
        }

        return root;
    }

    private static void AddParts(JsonObject root, string list, WrittenField field)
    {
        var items = root[list] as JsonArray ?? [];
        root[list] = items;
        for (var rank = 0; rank < field.Texts.Count; rank++)
        {
            if (items.Count == rank)
            {
                items.Add(new JsonObject());
            }

            if (field.Texts[rank] is { } text)
            {
                items[rank]![field.Field.Name[(list.Length + 1)..]] = text;
            }
        }
    }
}
